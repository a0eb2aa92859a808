package io.graphfacade.standin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test that asks dev mode's stand-in for Graph. */
abstract class StandInTest {

    static final String DEVICES = "/v1.0/devices";
    static final String TAKEN = "11111111-1111-1111-1111-111111111111";
    static final String DEVICE_ID = "4c299165-6e8f-4b45-a5ba-c5d250a707ff";
    static final String ABSENT = "40400000-0000-0000-0000-000000000000";

    private static WireMockServer server;

    @BeforeAll
    static void start() {
        server = DevGraph.server();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void forget() {
        server.resetToDefaultMappings();
    }

    static String address(String path) {
        return server.baseUrl() + path;
    }

    /** Addresses are sent as they are written. */
    static RequestSpecification graph() {
        return given().urlEncodingEnabled(false).auth().oauth2("any-token");
    }

    static Response get(String path) {
        return graph().get(path.startsWith("http") ? path : address(path));
    }

    static Response post(String path, String json) {
        return graph().contentType("application/json").body(json).post(address(path));
    }

    static Response patch(String path, String json) {
        return graph().contentType("application/json").body(json).patch(address(path));
    }

    static Response delete(String path) {
        return graph().delete(address(path));
    }

    static String device(String deviceId) {
        return """
                {"accountEnabled":false,"alternativeSecurityIds":[{"type":2,"key":"Y3YxN2E1MWFlYw=="}],"deviceId":"%s",\
                "displayName":"Test device","operatingSystem":"linux","operatingSystemVersion":"1"}"""
                .formatted(deviceId);
    }

    static String created(String deviceId) {
        Response answer = post(DEVICES, device(deviceId));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    static List<String> deviceIds(Response list) {
        return list.jsonPath().getList("value.deviceId");
    }

    static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("error.code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("error.message")).isNotEmpty();
        assertThat(answer.jsonPath().getString("error.innerError.request-id")).isEqualTo(answer.header("request-id"));
    }
}

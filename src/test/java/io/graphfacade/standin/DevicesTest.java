package io.graphfacade.standin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices of dev mode's stand-in: what is created is there until it is deleted. */
class DevicesTest extends StandInTest {

    private static final String BY_DEVICE_ID = DEVICES + "(deviceId='" + DEVICE_ID + "')";

    @Test
    void aCreatedOneIsReadByBothOfItsKeysAndListed() {
        String id = created(DEVICE_ID);

        assertThat(get(DEVICES + "/" + id).jsonPath().getString("displayName")).isEqualTo("Test device");
        assertThat(get(BY_DEVICE_ID).jsonPath().getString("id")).isEqualTo(id);
        assertThat(get("/beta/Devices/" + id).jsonPath().getString("deviceId")).isEqualTo(DEVICE_ID);
        assertThat(deviceIds(get(DEVICES))).containsExactly(TAKEN, DEVICE_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {DEVICE_ID, "4C299165-6E8F-4B45-A5BA-C5D250A707FF"})
    void aSecondOneOfTheSameDeviceIdIsRefused(String deviceId) {
        created(DEVICE_ID);

        Response second = post(DEVICES, device(deviceId));

        assertRefused(second, 400, "Request_BadRequest");
        assertThat(second.jsonPath().getString("error.details[0].code")).isEqualTo("ObjectConflict");
        assertThat(deviceIds(get(DEVICES))).containsExactly(TAKEN, DEVICE_ID);
    }

    @ParameterizedTest
    @CsvSource({"displayName,Edm", "Y3YxN2E1MWFlYw==,base64Y3YxN2E1MWFlYw=="})
    void oneWithoutARequiredPropertyOrWithAKeyThatIsNoBase64IsRefused(String text, String instead) {
        assertRefused(post(DEVICES, device(DEVICE_ID).replace(text, instead)), 400, "Request_BadRequest");
        assertRefused(get(BY_DEVICE_ID), 404, "Request_ResourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null"})
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        assertRefused(post(DEVICES, body), 400, "Request_BadRequest");
    }

    @Test
    void aChangeIsSeenAndLeavesOtherPropertiesAlone() {
        String id = created(DEVICE_ID);

        assertThat(patch(
                                BY_DEVICE_ID,
                                "{\"displayName\":\"New\",\"extensionAttributes\":{\"extensionAttribute1\":\"a\"}}")
                        .statusCode())
                .isEqualTo(204);
        patch(DEVICES + "/" + id, "{\"extensionAttributes\":{\"extensionAttribute2\":\"b\"}}");

        JsonPath changed = get(DEVICES + "/" + id).jsonPath();
        assertThat(changed.getString("displayName")).isEqualTo("New");
        assertThat(changed.getString("operatingSystem")).isEqualTo("linux");
        assertThat(changed.getMap("extensionAttributes")).hasToString("{extensionAttribute1=a, extensionAttribute2=b}");
    }

    @Test
    void aDeletedOneIsGoneAndItsDeviceIdIsFree() {
        String id = created(DEVICE_ID);

        assertThat(delete(BY_DEVICE_ID).statusCode()).isEqualTo(204);

        assertRefused(get(DEVICES + "/" + id), 404, "Request_ResourceNotFound");
        assertThat(created(DEVICE_ID)).isNotEqualTo(id);
    }

    @Test
    void anUnknownOneIsNotFoundByAnyMethod() {
        String path = DEVICES + "/" + ABSENT;

        assertRefused(get(path), 404, "Request_ResourceNotFound");
        assertRefused(patch(path, "{}"), 404, "Request_ResourceNotFound");
        assertRefused(delete(path), 404, "Request_ResourceNotFound");
        // the usual mistake: a deviceId where an object id belongs
        assertRefused(get(DEVICES + "/" + TAKEN), 404, "Request_ResourceNotFound");
    }

    @Test
    void aRequestWithoutATokenIsRefused() {
        assertRefused(given().get(address(DEVICES)), 401, "InvalidAuthenticationToken");
    }

    @Test
    void whatIsCreatedForAUserIsListedForThatUser() {
        String created = post("/beta/me/devices", "{\"deviceId\":\"any\",\"Name\":\"Tablet\"}")
                .jsonPath()
                .getString("id");

        assertThat(get("/beta/me/devices").jsonPath().getList("value.id")).containsExactly(created);
        assertThat(get("/beta/users/" + ABSENT + "/devices").jsonPath().getList("value"))
                .isEmpty();
        assertRefused(get("/v1.0/me/devices"), 400, "BadRequest");
    }
}

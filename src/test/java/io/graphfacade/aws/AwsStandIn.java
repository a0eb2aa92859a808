package io.graphfacade.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** AWS as far as the function can tell: it answers as it is told to, and keeps what it was asked. */
final class AwsStandIn implements AutoCloseable {

    static final String REGION = "eu-central-1";
    static final String ACCESS_KEY_ID = "AKIDEXAMPLE";
    static final String SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final String SESSION_TOKEN = "session/token+of==the-function";
    static final Map<String, String> ENVIRONMENT = Map.of(
            "AWS_REGION", REGION,
            "AWS_ACCESS_KEY_ID", ACCESS_KEY_ID,
            "AWS_SECRET_ACCESS_KEY", SECRET_ACCESS_KEY,
            "AWS_SESSION_TOKEN", SESSION_TOKEN);

    static final Duration LONG = Duration.ofSeconds(20);

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final Vertx vertx = Vertx.vertx();

    AwsStandIn() {
        server.start();
    }

    /** A function with this environment, to which this is AWS. */
    AwsApi function(Map<String, String> environment) {
        return function(environment, server.baseUrl());
    }

    AwsApi function(Map<String, String> environment, String endpoint) {
        ObjectMapper json = new ObjectMapper();
        AwsClient http = new AwsClient(vertx);
        AwsVariables variables = new AwsVariables(
                new SmallRyeConfigBuilder().withDefaultValues(environment).build());
        AwsCredentialsSource credentials = new AwsCredentialsSource(variables, http, json);
        Endpoints endpoints = new Endpoints(config(endpoint, true));
        return new AwsApi(new SignedAwsClient(credentials, endpoints, http), variables, json);
    }

    /** @param endpoint null for AWS's own */
    static AwsConfig config(String endpoint, boolean allowHttp) {
        return new AwsConfig() {

            @Override
            public Optional<String> endpointUrl() {
                return Optional.ofNullable(endpoint);
            }

            @Override
            public boolean allowHttp() {
                return allowHttp;
            }
        };
    }

    String url(String path) {
        return server.baseUrl() + path;
    }

    String host() {
        return "localhost:" + server.port();
    }

    void forget() {
        server.resetAll();
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    void answersFirst(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        answers(then);
        server.stubFor(any(anyUrl())
                .atPriority(1)
                .inScenario("first")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("then")
                .willReturn(first));
    }

    void answersAt(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(any(urlEqualTo(path)).atPriority(1).willReturn(answer));
    }

    List<LoggedRequest> received() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    LoggedRequest onlyRequest() {
        List<LoggedRequest> received = received();
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    @Override
    public void close() {
        server.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

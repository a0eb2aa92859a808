package io.graphfacade.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.graphfacade.lambda.LambdaRuntimeApi;
import io.graphfacade.lambda.NativeFunction;
import io.graphfacade.lambda.NativeOnly;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The native executable passes over the settings that it brings, and still says which of the others it does not know. */
@NativeOnly
class UnknownSettingsIT {

    private static final String FAULTY = FacadeTest.resource("events/create-device-link-faulty.json");

    @Test
    void oneOfTheFacadeEndsTheStart() throws IOException, InterruptedException {
        try (NativeFunction function =
                new NativeFunction(Map.of("AWS_LAMBDA_RUNTIME_API", "localhost:1"), "-Dfacade.graph.clod=global")) {
            assertThat(function.exitValue()).isEqualTo(1);
            assertThat(function.output())
                    .singleElement()
                    .asString()
                    .contains("facade.graph.clod in SysPropConfigSource does not map to any root");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.htp.port",
                "quarkus.http.prt",
                "quarkus.log.category.\"io.graphfacade.audit\".levl",
                "quarkus.tls.\"of.mine\".trust-al"
            })
    void oneOfQuarkusIsNamedInTheLog(String name) throws IOException, InterruptedException, TimeoutException {
        assertThat(warnings("-D" + name + "=1"))
                .singleElement()
                .asString()
                .contains("Unrecognized configuration key \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.log.category.\"io.graphfacade.audit\".level=DEBUG",
                "quarkus.http.cors.methods=GET",
                "quarkus.vertx.max-event-loop-execute-time=5S"
            })
    void oneThatQuarkusKnowsIsNot(String setting) throws IOException, InterruptedException, TimeoutException {
        assertThat(warnings("-D" + setting)).isEmpty();
    }

    @Test
    void oneThatOnlyABuildCanChangeIsNamedInTheLog() throws IOException, InterruptedException, TimeoutException {
        assertThat(warnings("-Dquarkus.http.root-path=/other"))
                .singleElement()
                .asString()
                .contains("Build time property cannot be changed at runtime");
    }

    /** Of a start that went well, as its first answer shows. */
    private static List<String> warnings(String option) throws IOException, InterruptedException, TimeoutException {
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                NativeFunction function =
                        new NativeFunction(Map.of("AWS_LAMBDA_RUNTIME_API", lambda.address()), option)) {
            assertThat(lambda.invoke(FAULTY, Duration.ofSeconds(20))).contains("\"statusCode\":400");
            return function.output().stream()
                    .filter(line -> line.contains(" WARN "))
                    .toList();
        }
    }
}

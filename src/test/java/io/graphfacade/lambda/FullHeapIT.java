package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.graphfacade.FacadeTest;
import io.graphfacade.transport.HostileServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The native executable with very little memory: what Graph sends does not fill it, and what does ends it. */
@NativeOnly
class FullHeapIT {

    private static final String CREATE_DEVICE = FacadeTest.resource("events/create-device.json");
    private static final String SMALL = "-Xmx24m";
    private static final Duration TIME = Duration.ofSeconds(20);

    private static Map<String, String> environment(LambdaRuntimeApi lambda, HostileServer graph) {
        return Map.of("AWS_LAMBDA_RUNTIME_API", lambda.address(), "FACADE_GRAPH_BASE_URL", graph.url());
    }

    @Test
    void aGraphThatSendsTooMuchIsAnsweredForAndSoIsTheNextEvent()
            throws IOException, InterruptedException, TimeoutException {
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                HostileServer graph = new HostileServer();
                NativeFunction function = new NativeFunction(environment(lambda, graph), SMALL)) {
            graph.answers(HostileServer.chunked(HostileServer.HUGE));
            assertThat(lambda.invoke(CREATE_DEVICE, TIME)).contains("outcomeUnknown");
            graph.answers(HostileServer.announced(HostileServer.HUGE));
            assertThat(lambda.invoke(CREATE_DEVICE, TIME)).contains("outcomeUnknown");

            graph.answers(HostileServer.whole("{\"id\":\"47\"}"));
            assertThat(lambda.invoke(CREATE_DEVICE, TIME)).contains("\"statusCode\":201");

            assertThat(function.output()).noneMatch(line -> line.contains("OutOfMemoryError"));
        }
    }

    @Test
    void aFullHeapEndsTheProcess() throws IOException, InterruptedException {
        String event = CREATE_DEVICE.replaceFirst("\"body\": \"", "\"body\": \"" + "x".repeat(19_000_000));
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                HostileServer graph = new HostileServer();
                NativeFunction function = new NativeFunction(environment(lambda, graph), SMALL)) {
            assertThatThrownBy(() -> lambda.invoke(event, Duration.ofSeconds(1)))
                    .isInstanceOf(TimeoutException.class);

            assertThat(function.exitValue()).isEqualTo(3);
            assertThat(function.output()).anyMatch(line -> line.startsWith("Terminating due to java.lang.OutOfMemory"));
        }
    }
}

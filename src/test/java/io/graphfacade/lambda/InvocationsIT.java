package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.graphfacade.FacadeTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The native executable through the whole of Lambda's runtime API: the end of an invocation, and the freeze between two. */
@NativeOnly
class InvocationsIT {

    private static final String CREATE_DEVICE = FacadeTest.resource("events/create-device.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> receivedByGraph = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private HttpServer graph(int port, boolean stuck) throws IOException {
        HttpServer graph = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        graph.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        graph.createContext("/", exchange -> {
            receivedByGraph.add(exchange.getRequestMethod());
            exchange.getRequestBody().readAllBytes();
            if (stuck) {
                awaitTheEnd();
            }
            byte[] body = "{\"id\":\"1\"}".getBytes();
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        graph.start();
        return graph;
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> environment(LambdaRuntimeApi lambda, int graphPort, String... more) {
        return more.length == 0
                ? Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                        lambda.address(),
                        "FACADE_GRAPH_BASE_URL",
                        "http://localhost:" + graphPort)
                : Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                        lambda.address(),
                        "FACADE_GRAPH_BASE_URL",
                        "http://localhost:" + graphPort,
                        more[0],
                        more[1]);
    }

    private static JsonNode body(JsonNode answer) throws IOException {
        return JSON.readTree(answer.path("body").asText());
    }

    @Test
    void aStuckGraphIsAnsweredForBeforeLambdaEndsTheInvocation()
            throws IOException, InterruptedException, TimeoutException {
        HttpServer graph = graph(0, true);
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                NativeFunction function = new NativeFunction(
                        environment(lambda, graph.getAddress().getPort()))) {
            Instant begin = Instant.now();
            JsonNode answer = JSON.readTree(lambda.invoke(CREATE_DEVICE, Duration.ofSeconds(3)));

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(answer.path("statusCode").asInt()).isEqualTo(502);
            assertThat(body(answer).at("/error/code").asText()).isEqualTo("outcomeUnknown");
            assertThat(receivedByGraph).containsExactly("POST", "GET");
            assertThat(function.output()).noneMatch(line -> line.contains("ERROR"));
        } finally {
            over.countDown();
            graph.stop(0);
        }
    }

    @Test
    void anInvocationWithoutTimeSendsNothing() throws IOException, InterruptedException, TimeoutException {
        HttpServer graph = graph(0, false);
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                NativeFunction function = new NativeFunction(
                        environment(lambda, graph.getAddress().getPort(), "FACADE_GRAPH_RESERVE", "21S"))) {
            JsonNode answer = JSON.readTree(lambda.invoke(CREATE_DEVICE, Duration.ofSeconds(20)));

            assertThat(answer.path("statusCode").asInt()).isEqualTo(504);
            assertThat(body(answer).at("/error/code").asText()).isEqualTo("outOfTime");
            assertThat(receivedByGraph).isEmpty();
            assertThat(function.output()).noneMatch(line -> line.contains("ERROR"));
        } finally {
            graph.stop(0);
        }
    }

    @Test
    void anEventIsServedByTheThreadThatTakesIt() throws IOException, InterruptedException, TimeoutException {
        HttpServer graph = graph(0, false);
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                NativeFunction function = new NativeFunction(
                        environment(lambda, graph.getAddress().getPort()))) {
            lambda.invoke(CREATE_DEVICE, Duration.ofSeconds(20));
            long taking = function.timesRun("Thread (NORMAL)");
            long ofExecutor = function.timesRun("ecutor-thread-1");

            assertThat(lambda.invoke(CREATE_DEVICE, Duration.ofSeconds(20))).contains("\"statusCode\":201");

            assertThat(function.timesRun("Thread (NORMAL)")).isGreaterThan(taking);
            assertThat(function.timesRun("ecutor-thread-1")).isEqualTo(ofExecutor);
        } finally {
            graph.stop(0);
        }
    }

    @Test
    void aFunctionThatWasFrozenCreatesOnceOnANewConnection()
            throws IOException, InterruptedException, TimeoutException {
        HttpServer graph = graph(0, false);
        int port = graph.getAddress().getPort();
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                NativeFunction function =
                        new NativeFunction(environment(lambda, port, "FACADE_GRAPH_KEEP_ALIVE", "1S"))) {
            assertThat(lambda.invoke(CREATE_DEVICE, Duration.ofSeconds(20))).contains("\"statusCode\":201");

            function.freeze();
            graph.stop(0);
            graph = graph(port, false);
            Instant frozen = Instant.now();
            while (Duration.between(frozen, Instant.now()).compareTo(Duration.ofMillis(1100)) < 0) {
                Thread.onSpinWait();
            }
            function.thaw();

            assertThat(lambda.invoke(CREATE_DEVICE, Duration.ofSeconds(20))).contains("\"statusCode\":201");
            assertThat(receivedByGraph).containsExactly("POST", "POST");
        } finally {
            graph.stop(0);
        }
    }

    @Test
    void eventsThatAreNoRequestsLeaveNoErrorInTheLog() throws IOException, InterruptedException, TimeoutException {
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                NativeFunction function = new NativeFunction(environment(lambda, 1))) {
            for (String event : List.of("{}", "{\"warmup\":true}", "null")) {
                assertThat(lambda.invoke(event, Duration.ofSeconds(20))).contains("\"statusCode\":200");
            }
            for (String event :
                    List.of("{\"key1\":\"S3cret\"}", "\"ping\"", "[]", "{\"Records\":[]}", "[".repeat(2_000))) {
                assertThatThrownBy(() -> lambda.invoke(event, Duration.ofSeconds(20)))
                        .rootCause()
                        .hasMessageContaining("\"errorType\":\"NotAnHttpRequest\"")
                        .hasMessageContaining("payload format version 2.0");
            }
            assertThat(function.output())
                    .noneMatch(line -> line.contains("ERROR") || line.contains("S3cret") || line.startsWith("\t"))
                    .filteredOn(line -> line.contains("payload format version 2.0"))
                    .hasSize(5);
        }
    }
}

package io.graphfacade.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.graphfacade.lambda.LambdaRuntimeApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** An HTTP API of API Gateway in front of a function: each request is an event of payload format 2.0. */
final class Gateway implements AutoCloseable {

    /** What a client sent, with the names of headers in lower case. */
    record Received(String method, String uri, Map<String, String> headers, byte[] body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME = Duration.ofSeconds(29);

    private final LambdaRuntimeApi lambda;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    Gateway(SSLContext tls, LambdaRuntimeApi lambda) throws IOException {
        this.lambda = lambda;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    List<Received> received() {
        return received;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try {
            Received request = received(exchange);
            received.add(request);
            String answer = lambda.invoke(event(exchange, request).toString(), TIME);
            send(exchange, JSON.readTree(answer));
        } catch (InterruptedException | TimeoutException | RuntimeException e) {
            exchange.sendResponseHeaders(500, -1);
            throw new IllegalStateException("the function gave no answer", e);
        } finally {
            exchange.close();
        }
    }

    private static Received received(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    /** API Gateway decodes the path. It hands on text as it is, and all else in Base64. */
    private static ObjectNode event(HttpExchange exchange, Received request) {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        ObjectNode event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", path)
                .put("rawQueryString", query == null ? "" : query);
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach(headers::put);
        headers.put("x-forwarded-proto", "https");
        event.putObject("requestContext")
                .put("domainName", "localhost")
                .put("routeKey", "$default")
                .put("stage", "$default")
                .putObject("http")
                .put("method", request.method())
                .put("path", path)
                .put("protocol", "HTTP/1.1");
        if (request.body().length > 0) {
            boolean plain = !request.headers().containsKey("content-encoding");
            event.put("isBase64Encoded", !plain);
            event.put(
                    "body",
                    plain
                            ? new String(request.body(), StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(request.body()));
        }
        return event;
    }

    private static void send(HttpExchange exchange, JsonNode answer) throws IOException {
        answer.path("headers").properties().forEach(header -> {
            if (!header.getKey().equalsIgnoreCase("content-length")) {
                exchange.getResponseHeaders()
                        .set(header.getKey(), header.getValue().asText());
            }
        });
        String text = answer.path("body").asText("");
        byte[] body = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.path("statusCode").asInt(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

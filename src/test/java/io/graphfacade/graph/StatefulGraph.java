package io.graphfacade.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A Graph that keeps what it creates, refuses a second device of one deviceId, and fails as it is told. Everything is one tenant's. */
public final class StatefulGraph implements QuarkusTestResourceLifecycleManager {

    /** What a create that fails answers. */
    enum Fault {
        STATUS_500(500, ""),
        STATUS_502(502, "<html>bad gateway</html>"),
        STATUS_503(503, "{\"error\":{\"code\":\"ServiceUnavailable\",\"message\":\"busy\"}}"),
        STATUS_503_WITH_RETRY_AFTER(503, "{\"error\":{\"code\":\"ServiceUnavailable\",\"message\":\"busy\"}}"),
        STATUS_504(504, "<html>gateway timeout</html>"),
        STATUS_509(509, ""),
        HTML_201(201, "<html>welcome</html>"),
        REDIRECT(307, ""),
        BROKEN_OFF(0, ""),
        LATE(0, "");

        private final int status;
        private final String body;

        Fault(int status, String body) {
            this.status = status;
            this.body = body;
        }
    }

    /** What a look-up shows. */
    enum Sight {
        ALL,
        NOTHING_NEW,
        FORBIDDEN
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_FOUND = "{\"error\":{\"code\":\"Request_ResourceNotFound\",\"message\":\"none\"}}";
    private static final String CONFLICT =
            """
            {"error":{"code":"Request_BadRequest","message":"Another object exists.","details":[{"code":"ObjectConflict"}]}}
            """;

    private final List<ObjectNode> created = new ArrayList<>();
    private final List<ObjectNode> earlier = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private Fault fault;
    private boolean always;
    private boolean creates;
    private Sight sight;
    private int attempts;
    private int effects;
    private boolean succeeds;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "facade.graph.base-url",
                "http://localhost:" + server.getAddress().getPort(),
                "facade.graph.read-timeout",
                "0.3S",
                "facade.graph.settle-time",
                "0.02S",
                "facade.graph.reserve",
                "0.1S",
                "facade.graph.answer-within",
                "5S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StatefulGraph.class));
    }

    @Override
    public void stop() {
        over.countDown();
        server.stop(0);
    }

    /**
     * Begins anew.
     *
     * @param creates whether a create that fails does what it was asked for all the same
     * @param always whether all creates fail, else the first one
     * @param other what was there before, null for nothing
     */
    synchronized void will(
            Fault nextFault, boolean nextCreates, boolean nextAlways, Sight nextSight, ObjectNode other) {
        created.clear();
        earlier.clear();
        if (other != null) {
            earlier.add(other);
        }
        fault = nextFault;
        creates = nextCreates;
        always = nextAlways;
        sight = nextSight;
        attempts = 0;
        effects = 0;
        succeeds = false;
    }

    synchronized List<ObjectNode> created() {
        return List.copyOf(created);
    }

    synchronized int attempts() {
        return attempts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestMethod()) {
            case "GET" -> look(exchange);
            case "POST" -> create(exchange, (ObjectNode) JSON.readTree(body));
            case "PATCH" -> change(exchange, (ObjectNode) JSON.readTree(body));
            default -> change(exchange, null);
        }
    }

    /** @param values of an update, null for a delete */
    private void change(HttpExchange exchange, ObjectNode values) throws IOException {
        boolean fails;
        boolean found;
        synchronized (this) {
            attempts++;
            fails = !succeeds && (always || attempts == 1);
            found = !earlier.isEmpty();
            if (found && (!fails || creates)) {
                effects++;
                if (values == null) {
                    earlier.clear();
                } else {
                    earlier.get(0).setAll(values);
                }
            }
        }
        if (fails) {
            fail(exchange);
        } else if (found) {
            send(exchange, 204, "");
        } else {
            send(exchange, 404, NOT_FOUND);
        }
    }

    /** Nothing fails. */
    synchronized void succeedAtOnce() {
        attempts = 0;
        succeeds = true;
    }

    /** What is there of what was there before. */
    synchronized List<ObjectNode> left() {
        return List.copyOf(earlier);
    }

    /** How often an update or delete did something. */
    synchronized int effects() {
        return effects;
    }

    private void create(HttpExchange exchange, ObjectNode resource) throws IOException {
        boolean fails;
        boolean done;
        synchronized (this) {
            attempts++;
            fails = !succeeds && (always || attempts == 1);
            done = (!fails || creates) && !isTaken(resource);
            if (done) {
                created.add(resource.deepCopy().put("id", UUID.randomUUID().toString()));
            }
        }
        if (fails) {
            fail(exchange);
        } else if (done) {
            send(exchange, 201, last().toString());
        } else {
            send(exchange, 400, CONFLICT);
        }
    }

    private synchronized ObjectNode last() {
        return created.get(created.size() - 1);
    }

    private boolean isTaken(ObjectNode resource) {
        return resource.has("deviceId") && !(created.isEmpty() && earlier.isEmpty());
    }

    private void fail(HttpExchange exchange) throws IOException {
        if (fault == Fault.LATE) {
            await();
        }
        if (fault.status == 0) {
            exchange.close();
            return;
        }
        if (fault == Fault.STATUS_503_WITH_RETRY_AFTER) {
            exchange.getResponseHeaders().add("Retry-After", "0");
        }
        if (fault == Fault.REDIRECT) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        send(exchange, fault.status, fault.body);
    }

    private void look(HttpExchange exchange) throws IOException {
        List<ObjectNode> visible;
        synchronized (this) {
            visible = new ArrayList<>(earlier);
            visible.addAll(sight == Sight.ALL ? created : List.of());
        }
        if (sight == Sight.FORBIDDEN) {
            send(exchange, 403, "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"no\"}}");
        } else if (exchange.getRequestURI().getPath().matches(".*/(devices|deviceLinks)")) {
            send(exchange, 200, "{\"value\":" + visible + "}");
        } else if (visible.isEmpty()) {
            send(exchange, 404, NOT_FOUND);
        } else {
            send(exchange, 200, visible.get(0).toString());
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

package io.graphfacade.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.TreeMap;
import java.util.UUID;

/** A Graph that keeps what it is sent, by its path, answers as Microsoft's pages say, and gives keys back in clear. */
public final class KeepingGraph implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILES = "/forwardingProfiles";
    private static final String NOT_FOUND = "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"Not there.\"}}";

    private final Map<String, ObjectNode> resources = new TreeMap<>();
    private final List<String> received = new ArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "facade.graph.base-url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(KeepingGraph.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    synchronized void forget() {
        resources.clear();
        received.clear();
    }

    /** What is kept, by path. */
    synchronized Map<String, ObjectNode> resources() {
        return Map.copyOf(resources);
    }

    /** Methods and paths. */
    synchronized List<String> received() {
        return List.copyOf(received);
    }

    /** As somebody else would. */
    synchronized void remove(String path) {
        resources.keySet().removeIf(kept -> kept.equals(path) || kept.startsWith(path + "/"));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(exchange.getRequestMethod() + " " + path);
        switch (exchange.getRequestMethod()) {
            case "POST" -> create(path, (ObjectNode) JSON.readTree(body), exchange);
            case "PATCH" -> change(path, (ObjectNode) JSON.readTree(body), exchange);
            case "DELETE" -> {
                boolean there = resources.containsKey(path);
                remove(path);
                send(exchange, there ? 204 : 404, there ? "" : NOT_FOUND);
            }
            default -> read(path, exchange);
        }
    }

    /** A device link is created without a word (contract 5.1). */
    private void create(String path, ObjectNode sent, HttpExchange exchange) throws IOException {
        String id = UUID.randomUUID().toString();
        ObjectNode kept = JSON.createObjectNode().put("@odata.context", "a URL").put("id", id);
        kept.setAll(sent);
        resources.put(path + "/" + id, kept);
        boolean silent = path.endsWith("/deviceLinks");
        send(exchange, silent ? 204 : 201, silent ? "" : kept.toString());
    }

    /** Profiles come to those that are there, answered with 200 and no body; a device with 204, a remote network with itself (contract 3, 7). */
    private void change(String path, ObjectNode sent, HttpExchange exchange) throws IOException {
        if (path.endsWith(PROFILES)) {
            for (var profile : sent.path("value")) {
                String id = profile.path("id").asText();
                resources.put(path + "/" + id, ((ObjectNode) profile.deepCopy()).put("state", "enabled"));
            }
            send(exchange, 200, "");
            return;
        }
        ObjectNode kept = resources.get(path);
        if (kept == null) {
            send(exchange, 404, NOT_FOUND);
            return;
        }
        kept.setAll(sent);
        boolean silent = path.contains("/devices/");
        send(exchange, silent ? 204 : 200, silent ? "" : kept.toString());
    }

    private void read(String path, HttpExchange exchange) throws IOException {
        if (resources.containsKey(path)) {
            send(exchange, 200, resources.get(path).toString());
        } else if (path.matches(".*/(devices|deviceLinks|remoteNetworks|forwardingProfiles)")) {
            ArrayNode list = JSON.createArrayNode();
            resources.forEach((kept, resource) -> {
                if (kept.substring(0, kept.lastIndexOf('/')).equals(path)) {
                    list.add(resource);
                }
            });
            send(exchange, 200, JSON.createObjectNode().set("value", list).toString());
        } else {
            send(exchange, 404, NOT_FOUND);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

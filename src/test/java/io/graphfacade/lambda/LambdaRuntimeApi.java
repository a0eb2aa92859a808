package io.graphfacade.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The side of AWS in a function's life: hands out events with the time they have, and takes the answers. */
public final class LambdaRuntimeApi implements AutoCloseable {

    private record Invocation(String id, String event, Duration time, CompletableFuture<String> answer) {}

    private static final String RUNTIME = "/2018-06-01/runtime/";
    private static final String FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:graph-device-facade";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> handedOut = new ConcurrentHashMap<>();

    public LambdaRuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(RUNTIME + "invocation/next", this::next);
        server.createContext(RUNTIME + "invocation/", this::answered);
        server.setExecutor(threads);
        server.start();
    }

    /** For {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** What the function answers within the time that the invocation has. */
    public String invoke(String event, Duration time) throws InterruptedException, TimeoutException {
        Invocation invocation = new Invocation(UUID.randomUUID().toString(), event, time, new CompletableFuture<>());
        waiting.add(invocation);
        try {
            return invocation.answer().get(time.toMillis() + 5_000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            Invocation invocation = waiting.take();
            handedOut.put(invocation.id(), invocation);
            long deadline = System.currentTimeMillis() + invocation.time().toMillis();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", FUNCTION);
            exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", "Root=1-67000000-000000000000000000000001");
            send(exchange, 200, invocation.event());
        } catch (InterruptedException stopped) {
            exchange.close();
        }
    }

    private void answered(HttpExchange exchange) throws IOException {
        String[] path =
                exchange.getRequestURI().getPath().substring(RUNTIME.length()).split("/");
        String answer = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        send(exchange, 202, "");
        CompletableFuture<String> awaited = handedOut.remove(path[1]).answer();
        if (path[2].equals("response")) {
            awaited.complete(answer);
        } else {
            awaited.completeExceptionally(new UncheckedIOException(new IOException("the function failed: " + answer)));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.graphfacade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first connection is begun before there is a request, which takes it. */
class HttpConnectionsTest {

    private static final Duration KEEP = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<HttpConnection> accepted = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void aConnectionIsMadeWithoutAnyRequest() throws InterruptedException {
        connections(graph(), KEEP);

        assertThat(accepted.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(received).isEmpty();
    }

    @Test
    void theFirstRequestTakesIt() throws InterruptedException {
        int port = graph();
        HttpConnections connections = connections(port, KEEP);
        assertThat(accepted.poll(10, TimeUnit.SECONDS)).isNotNull();

        assertThat(get(connections, port, "/one")).isEqualTo(200);

        assertThat(received).containsExactly("/one");
        assertThat(accepted).isEmpty();
    }

    @Test
    void aRequestThatComesSoonerWaitsForItRatherThanMakeAnother() {
        int port = graph();
        HttpConnections connections = connections(port, KEEP);

        assertThat(get(connections, port, "/soon")).isEqualTo(200);

        assertThat(received).containsExactly("/soon");
        assertThat(accepted).hasSize(1);
    }

    /** Where the next step is taken by another thread, the answer can come before anybody waits for it. */
    @Test
    void allGoesOnInTheConnectionsThreadHoweverLateOneAsks() {
        int port = graph();
        HttpConnections connections = connections(port, KEEP);
        for (String path : List.of("/first", "/second")) {
            Future<HttpClientRequest> leased = connections.lease(request(port, path));
            await(leased);

            boolean inItsThread = await(leased.map(request -> Context.isOnEventLoopThread()));

            assertThat(inItsThread).as(path).isTrue();
        }
    }

    /** An event is served on a loop that has no thread and no connections to others. */
    @Test
    void aConnectionIsOfTheEventLoopWhereverOneAsksForIt() {
        int port = graph();
        EventLoop ofEvents = new DefaultEventLoop();
        ContextInternal asking = ((VertxInternal) vertx).createEventLoopContext(ofEvents, null, null);
        HttpConnections connections = HttpConnections.kept(vertx, new HttpClientOptions(), KEEP);

        CompletableFuture<Integer> status = new CompletableFuture<>();
        asking.runOnContext(begun -> status.complete(get(connections, port, "/of-an-event")));

        assertThat(status.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(200);
        ofEvents.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }

    @Test
    void afterLongIdlenessThereIsANewOne() throws InterruptedException {
        int port = graph();
        HttpConnections connections = connections(port, Duration.ZERO);
        assertThat(accepted.poll(10, TimeUnit.SECONDS)).isNotNull();
        passAMillisecond();

        assertThat(get(connections, port, "/late")).isEqualTo(200);

        assertThat(accepted).hasSize(1);
    }

    @Test
    void whereGraphCannotBeReachedYetTheFirstRequestTriesAgain() throws IOException {
        int port;
        HttpConnections connections;
        try (Socket silent = new Socket()) {
            // nobody listens there, and nobody else gets the port
            silent.bind(new InetSocketAddress("localhost", 0));
            port = silent.getLocalPort();
            connections = connections(port, KEEP);
            Future<HttpClientRequest> refused = connections.lease(request(port, "/refused"));
            assertThat(settled(refused).failed()).isTrue();
            connections.release();
        }

        graph(port);

        assertThat(get(connections, port, "/again")).isEqualTo(200);
        assertThat(received).containsExactly("/again");
    }

    @Test
    void aFirstConnectionThatHangsIsGivenUp() throws InterruptedException {
        BlockingQueue<NetSocket> silent = new LinkedBlockingQueue<>();
        int port = await(vertx.createNetServer().connectHandler(silent::add).listen(0))
                .actualPort();
        HttpConnections connections = connections("https://localhost:" + port, KEEP, 1);
        assertThat(silent.poll(10, TimeUnit.SECONDS)).isNotNull();
        passAMillisecond();
        passAMillisecond();

        connections.lease(request(port, "/new"));

        assertThat(silent.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    private int graph() {
        return graph(0);
    }

    private int graph(int port) {
        return await(vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                        .connectionHandler(accepted::add)
                        .requestHandler(request -> {
                            received.add(request.path());
                            request.response().end();
                        })
                        .listen(port))
                .actualPort();
    }

    private HttpConnections connections(int port, Duration keep) {
        return connections("http://localhost:" + port, keep, 3_000);
    }

    private HttpConnections connections(String uri, Duration keep, int connectMillis) {
        HttpClientOptions options =
                new HttpClientOptions().setSsl(uri.startsWith("https:")).setConnectTimeout(connectMillis);
        HttpConnections connections = HttpConnections.kept(vertx, options, keep);
        connections.beginFirst(uri);
        return connections;
    }

    private static void passAMillisecond() {
        long begin = System.currentTimeMillis();
        while (System.currentTimeMillis() == begin) {
            Thread.onSpinWait();
        }
    }

    private static int get(HttpConnections connections, int port, String path) {
        int status = await(connections.lease(request(port, path)).compose(HttpConnectionsTest::statusOfAnswer));
        connections.release();
        return status;
    }

    /** Runs on the connection's event loop: elsewhere, the answer could have ended before its end is asked for. */
    private static Future<Integer> statusOfAnswer(HttpClientRequest request) {
        return request.send().compose(response -> response.end().map(response.statusCode()));
    }

    private static RequestOptions request(int port, String path) {
        return new RequestOptions().setAbsoluteURI("http://localhost:" + port + path);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static <T> Future<T> settled(Future<T> future) {
        await(future.transform(Future::succeededFuture));
        return future;
    }
}

package io.graphfacade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** It is known whether the other side can have received a request. */
class TransportTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private int port;

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whereNobodyListensNothingWasSent() {
        NetServer server = listen(NetSocket::close);
        server.close().toCompletionStage().toCompletableFuture().join();

        assertThat(send(LONG, LONG)).isInstanceOfSatisfying(TransportOutcome.NotSent.class, notSent -> {
            assertThat(notSent.isOutOfTime()).isFalse();
            assertThat(notSent.summary()).startsWith("no connection, or it broke off: ");
        });
    }

    @Test
    void anImpossibleRequestWasNotSent() {
        TransportOutcome outcome = transport(LONG, LONG).send(request().setMethod(null), null, Deadline.in(LONG));

        assertThat(outcome).isInstanceOf(TransportOutcome.NotSent.class);
    }

    @Test
    void aConnectionThatIsTooSlowIsGivenUpAndNothingWasSent() {
        listen(socket -> {});

        TransportOutcome outcome = transport(SHORT, LONG).send(request().setSsl(true), body(), Deadline.in(LONG));

        assertThat(outcome).isEqualTo(new TransportOutcome.NotSent(false, "TimeoutException"));
    }

    @Test
    void whereTheDeadlinePassesBeforeThereIsAConnectionItWasOutOfTime() {
        listen(socket -> {});

        TransportOutcome outcome = transport(LONG, LONG).send(request().setSsl(true), body(), Deadline.in(SHORT));

        assertThat(outcome).isEqualTo(new TransportOutcome.NotSent(true, "TimeoutException"));
    }

    @Test
    void aRequestWithoutAnswerInTimeWasSentAndIsAborted() throws InterruptedException {
        BlockingQueue<String> closed = new LinkedBlockingQueue<>();
        listen(socket -> socket.closeHandler(end -> closed.add("closed")).handler(this::take));

        assertThat(send(LONG, SHORT)).isEqualTo(new TransportOutcome.Unanswered(true, "TimeoutException"));
        assertThat(received.poll(10, TimeUnit.SECONDS)).startsWith("POST /").endsWith("body");
        assertThat(closed.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aRequestWhoseConnectionBreaksOffWasSent() {
        listen(socket -> socket.handler(request -> socket.close()));

        assertThat(send(LONG, LONG)).isInstanceOfSatisfying(TransportOutcome.Unanswered.class, unanswered -> assertThat(
                        unanswered.isOutOfTime())
                .isFalse());
    }

    @Test
    void anAnswerIsReadWholeOrNotAtAll() {
        listen(socket ->
                socket.handler(request -> socket.write("HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nwhole")));

        TransportOutcome outcome = send(LONG, LONG);

        assertThat(outcome).isInstanceOfSatisfying(TransportOutcome.Answered.class, answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text()).isEqualTo("whole");
        });
        assertThat(outcome).hasToString("an answer with status 201");
    }

    @Test
    void anAnswerMayTakeLongerThanAConnection() {
        listen(socket -> socket.handler(request ->
                vertx.setTimer(2 * SHORT.toMillis(), late -> socket.write("HTTP/1.1 204 No Content\r\n\r\n"))));

        assertThat(send(SHORT, LONG)).hasToString("an answer with status 204");
    }

    @Test
    void aConnectionMayTakeLongerThanAnAnswer() {
        listen(socket -> {});

        TransportOutcome outcome =
                transport(LONG, SHORT).send(request().setSsl(true), body(), Deadline.in(SHORT.multipliedBy(3)));

        assertThat(outcome).isEqualTo(new TransportOutcome.NotSent(true, "TimeoutException"));
    }

    @Test
    void theTimeForAnAnswerBeginsWhenTheRequestGoesOut() {
        listen(socket -> {});
        Future<HttpClientRequest> slow = vertx.createHttpClient()
                .request(request())
                .compose(opened ->
                        vertx.timer(3 * SHORT.toMillis(), TimeUnit.MILLISECONDS).map(opened));
        TransportOutcome answered = new TransportOutcome.TooLarge(204, HttpHeaders.headers(), 0);
        Exchange exchange = new Exchange(
                slow,
                opened -> vertx.timer(SHORT.toMillis(), TimeUnit.MILLISECONDS).map(answered),
                Deadline.in(LONG),
                LONG,
                SHORT.multipliedBy(2));

        assertThat(exchange.outcome()).isEqualTo(answered);
    }

    @Test
    void ofALargerOneTheHeadIsKept() {
        listen(socket ->
                socket.handler(request -> socket.write("HTTP/1.1 403 No\r\nA: b\r\nContent-Length: 9\r\n\r\n")));

        assertThat(send(LONG, LONG)).isInstanceOfSatisfying(TransportOutcome.TooLarge.class, large -> {
            assertThat(large.status()).isEqualTo(403);
            assertThat(large.headers().get("a")).isEqualTo("b");
        });
    }

    private void take(Buffer bytes) {
        received.add(bytes.toString());
    }

    private NetServer listen(Handler<NetSocket> connected) {
        NetServer server = vertx.createNetServer()
                .connectHandler(connected)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
        return server;
    }

    private TransportOutcome send(Duration connectTimeout, Duration readTimeout) {
        return transport(connectTimeout, readTimeout).send(request(), body(), Deadline.in(LONG));
    }

    private Transport transport(Duration connectTimeout, Duration readTimeout) {
        HttpConnections connections = HttpConnections.closedAfterEachRequest(vertx, new HttpClientOptions());
        return new Transport(connections, 8, connectTimeout, readTimeout);
    }

    private RequestOptions request() {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("localhost")
                .setPort(port)
                .setURI("/");
    }

    private static Buffer body() {
        return Buffer.buffer("body");
    }
}

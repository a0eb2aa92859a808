package io.graphfacade.transport;

import static io.graphfacade.transport.HostileServer.HUGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back is bounded, whoever sends it and however. */
class RepeatableRequestsTest {

    private static final int LIMIT = 512 * 1024;
    private static final String END = "\r\n\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked" + END;

    /** Of what is sent and not read, some is under way in the buffers of both ends. */
    private static final long UNDER_WAY = 20_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final HostileServer server = new HostileServer();
    private final RepeatableRequests http = new RepeatableRequests(vertx, new HttpClientOptions());

    @AfterEach
    void stop() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Arguments> asLargeAsItMayBe() {
        return Stream.of(
                Arguments.of("announced", HostileServer.announced(LIMIT)),
                Arguments.of("in chunks", HostileServer.chunked(LIMIT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asLargeAsItMayBe")
    void aBodyAsLargeAsItMayBeIsRead(String name, HostileServer.Answer answer) {
        server.answers(answer);

        assertThat(answered().text()).hasSize(LIMIT);
    }

    @Test
    void aBodyWithoutLengthEndsWithItsConnection() {
        server.answers(out -> {
            HostileServer.untilItIsClosed(LIMIT).write(out);
            throw new IOException("over");
        });

        assertThat(answered().text()).hasSize(LIMIT);
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                Arguments.of("announced, a byte too many", HostileServer.announced(LIMIT + 1)),
                Arguments.of("announced", HostileServer.announced(HUGE)),
                Arguments.of("announced and not sent", HostileServer.onlyAnnounced(HUGE)),
                Arguments.of("announced, more than a number holds", HostileServer.onlyAnnounced(Long.MAX_VALUE)),
                Arguments.of("in chunks, a chunk too many", HostileServer.chunked(LIMIT + 1)),
                Arguments.of("in chunks", HostileServer.chunked(HUGE)),
                Arguments.of("until it is closed", HostileServer.untilItIsClosed(HUGE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLarge")
    void aLargerOneIsNotReadAndItsConnectionIsClosed(String name, HostileServer.Answer answer)
            throws InterruptedException {
        server.answers(answer);

        TransportOutcome outcome = ask();

        assertThat(outcome).isInstanceOf(TransportOutcome.TooLarge.class);
        assertThat(outcome.summary()).isEqualTo("an answer of more than 524288 bytes");
        assertThat(server.taken()).isLessThan(UNDER_WAY);
    }

    @Test
    void whatIsAnnouncedTooLargeIsNotReadAtAll() {
        server.answers(HostileServer.announced(LIMIT + 1));

        assertThat(ask()).isInstanceOf(TransportOutcome.TooLarge.class);
        server.answers(HostileServer.whole("the next"));

        assertThat(answered().text()).isEqualTo("the next");
    }

    static Stream<Arguments> framesThatMakeNoSense() {
        return Stream.of(
                Arguments.of("one header", HostileServer.withOneHeader(100_000)),
                Arguments.of("one header without an end", HostileServer.withOneHeader(HUGE)),
                Arguments.of("many headers", HostileServer.withManyHeaders(1_000)),
                Arguments.of("headers without an end", HostileServer.withManyHeaders(10_000_000)),
                Arguments.of("trailers", HostileServer.withTrailers(10_000_000)),
                Arguments.of("a length of thirty digits", HostileServer.raw("Content-Length: " + "9".repeat(30) + END)),
                Arguments.of("a length below zero", HostileServer.raw("Content-Length: -1" + END)),
                Arguments.of("a length that is none", HostileServer.raw("Content-Length: x" + END)),
                Arguments.of("two lengths", HostileServer.raw("Content-Length: 2\r\nContent-Length: 3" + END + "{} ")),
                Arguments.of("a chunk of 16 digits", HostileServer.raw(CHUNKED + "f".repeat(16) + "\r\n")),
                Arguments.of("a chunk's length that is none", HostileServer.raw(CHUNKED + "x\r\n")),
                Arguments.of("a chunk's length without an end", HostileServer.raw(CHUNKED + "0".repeat(1_000_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("framesThatMakeNoSense")
    void whatFramesABodySoBreaksOff(String name, HostileServer.Answer answer) throws InterruptedException {
        server.answers(answer);

        TransportOutcome outcome = ask();

        assertThat(outcome.summary()).startsWith("no connection, or it broke off");
        assertThat(server.taken()).isLessThan(UNDER_WAY);
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("a body that trickles", HostileServer.trickling()),
                Arguments.of("a head that trickles", HostileServer.tricklingHead()),
                Arguments.of("answers before the answer", HostileServer.informing()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    void whatHasNoEndEndsAtTheDeadline(String name, HostileServer.Answer answer) throws InterruptedException {
        server.answers(answer);

        TransportOutcome outcome = ask(Duration.ofMillis(500));

        assertThat(outcome.isOutOfTime()).isTrue();

        assertThat(server.taken()).isLessThan(UNDER_WAY);
    }

    private TransportOutcome.Answered answered() {
        return (TransportOutcome.Answered) ask();
    }

    private TransportOutcome ask() {
        return ask(Duration.ofSeconds(20));
    }

    private TransportOutcome ask(Duration time) {
        return http.send(new RequestOptions().setAbsoluteURI(server.url() + "/"), null, Deadline.in(time));
    }
}

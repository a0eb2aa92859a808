package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.FileRegion;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the HTTP adapter gets of an answer. */
class BodyInOnePieceTest {

    private static final String BODY = "{\"displayName\":\"Zürich\"}";

    private final EmbeddedChannel channel = new EmbeddedChannel(new BodyInOnePiece());

    @Test
    void anAnswerIsItsHeadItsBodyAsAFileAndItsEnd() throws IOException {
        ByteBuf body = bytes(BODY);
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CREATED, body);
        answer.headers().set("Location", "/devices/1");

        assertThat(channel.writeOutbound(answer)).isTrue();

        HttpResponse head = channel.readOutbound();
        assertThat(head).isNotInstanceOf(HttpContent.class);
        assertThat(head.status()).isEqualTo(HttpResponseStatus.CREATED);
        assertThat(head.headers().get("Location")).isEqualTo("/devices/1");
        assertThat(read(channel.readOutbound())).isEqualTo(BODY);
        assertThat((Object) channel.readOutbound()).isSameAs(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(body.refCnt()).isZero();
    }

    @Test
    void partsOfABodyKeepTheirOrder() throws IOException {
        channel.writeOutbound(
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK),
                new DefaultHttpContent(bytes("one, ")),
                new DefaultHttpContent(Unpooled.wrappedBuffer(bytes("tw"), bytes("o, "))),
                new DefaultLastHttpContent(bytes("three")));

        List<Object> messages = new ArrayList<>(channel.outboundMessages());
        assertThat(messages).hasSize(5);
        assertThat(messages.get(0)).isInstanceOf(HttpResponse.class);
        assertThat(read(messages.get(1)) + read(messages.get(2)) + read(messages.get(3)))
                .isEqualTo("one, two, three");
        assertThat(messages.get(4)).isSameAs(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    @Test
    void whatHasNoBodyGoesOnAsItIs() {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT);

        channel.writeOutbound(answer);

        assertThat((Object) channel.readOutbound()).isSameAs(answer);
        assertThat((Object) channel.readOutbound()).isNull();
    }

    @Test
    void eachPartIsHandedOnAtOnceAndTheEndIsToldToWhoeverWrites() {
        var head = channel.writeOneOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        assertThat(head.isSuccess()).isTrue();
        var part = channel.writeOneOutbound(new DefaultHttpContent(bytes("one")));
        assertThat(part.isSuccess()).isTrue();
        var end = channel.writeOneOutbound(new DefaultLastHttpContent(bytes("two")));
        assertThat(end.isSuccess()).isTrue();

        assertThat(channel.outboundMessages()).hasSize(4);
    }

    @Test
    void theEmptyBufferBeforeTheEndOfAConnectionIsKeptBack() {
        var written = channel.writeOneOutbound(Unpooled.EMPTY_BUFFER);
        channel.flushOutbound();

        assertThat(written.isSuccess()).isTrue();
        assertThat((Object) channel.readOutbound()).isNull();
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }

    /** As the adapter reads a file. */
    private static String read(Object message) throws IOException {
        FileRegion file = (FileRegion) message;
        assertThat(file.count()).isPositive();
        assertThat(file.transferred()).isZero();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        file.transferTo(Channels.newChannel(body), file.transferred());
        assertThat(file.transferred()).isEqualTo(file.count());
        file.release();
        return body.toString(StandardCharsets.UTF_8);
    }
}

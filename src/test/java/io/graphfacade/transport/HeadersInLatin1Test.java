package io.graphfacade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.util.CharsetUtil;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes as Netty's own method writes. */
class HeadersInLatin1Test {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer eyJ0.eyJ0.c2ln", "Zürich", "\u00ff\u0100", "a\ud83d\ude00b", "\ud83d", "\ude00\ud83d"
            })
    void asNettyWritesIt(String text) {
        assertThat(written(text)).isEqualTo(writtenByNetty(text));
    }

    @Property
    void anyTextAsNettyWritesIt(@ForAll String text) {
        assertThat(written(text)).isEqualTo(writtenByNetty(text));
    }

    private static byte[] written(String text) {
        ByteBuf buffer = Unpooled.buffer(text.length() + 2).writeZero(text.length() + 2);
        HeadersInLatin1.write(buffer, 1, text);
        return ByteBufUtil.getBytes(buffer);
    }

    private static byte[] writtenByNetty(String text) {
        ByteBuf buffer = Unpooled.buffer(text.length() + 2).writeZero(text.length() + 2);
        buffer.setCharSequence(1, text, CharsetUtil.US_ASCII);
        return ByteBufUtil.getBytes(buffer);
    }
}

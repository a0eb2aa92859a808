package io.graphfacade.transport;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;

/**
 * Replaces the method of Netty that writes headers, in native executables only. Netty writes each character by itself, which was one of twenty
 * instructions of a create with its token of two thousand characters. The JDK turns a string into bytes as a whole. Both write a question mark for
 * what is not in Latin-1.
 */
final class HeadersInLatin1 {

    private HeadersInLatin1() {}

    /** Writes as many bytes as the text has characters. */
    static void write(ByteBuf buffer, int offset, CharSequence text) {
        byte[] latin1 = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        if (latin1.length == text.length()) {
            buffer.setBytes(offset, latin1);
            return;
        }
        // the JDK has one question mark for two characters that are one together
        for (int i = 0; i < text.length(); i++) {
            buffer.setByte(offset + i, AsciiString.c2b(text.charAt(i)));
        }
    }

    @TargetClass(className = "io.netty.handler.codec.http.HttpHeadersEncoder")
    static final class InPlaceOfThatOfNetty {

        private InPlaceOfThatOfNetty() {}

        @Substitute
        private static void writeAscii(ByteBuf buffer, int offset, CharSequence text) {
            if (text instanceof AsciiString bytes) {
                ByteBufUtil.copy(bytes, 0, buffer, offset, bytes.length());
            } else {
                write(buffer, offset, text);
            }
        }
    }
}

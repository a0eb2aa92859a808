package io.graphfacade.lambda;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * Replaces the method of Netty by which the HTTP adapter turns the body of an event into bytes, in native executables only. Netty asks for each
 * character by itself, to count the bytes and to write them. The JDK takes a string as a whole. Both write a question mark for half of a surrogate
 * pair.
 */
final class BodyInUtf8 {

    private BodyInUtf8() {}

    @TargetClass(className = "io.netty.buffer.Unpooled")
    static final class InPlaceOfThatOfNetty {

        private InPlaceOfThatOfNetty() {}

        @Substitute
        private static ByteBuf copiedBufferUtf8(CharSequence text) {
            return Unpooled.wrappedBuffer(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}

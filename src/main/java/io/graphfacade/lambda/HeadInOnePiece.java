package io.graphfacade.lambda;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.io.InputStream;

/**
 * The head of a message, for the JDK's client that speaks with Lambda. The client reads it byte by byte from a stream that takes a lock for each. It
 * gets the same bytes from here without locks, in native executables only.
 */
final class HeadInOnePiece extends InputStream {

    private static final int MOST = 8192;

    private final InputStream stream;
    private final byte[] bytes;
    private int taken;

    /** @param stream loses its mark; if it can have none, it is read byte by byte */
    HeadInOnePiece(InputStream stream) throws IOException {
        this.stream = stream;
        stream.mark(MOST);
        bytes = stream.readNBytes(stream.markSupported() ? Math.min(stream.available(), MOST) : 0);
    }

    @Override
    public int read() throws IOException {
        return taken < bytes.length ? bytes[taken++] & 0xff : stream.read();
    }

    /** Gives back what was not read, which is the body and what comes after it. */
    void giveBack() throws IOException {
        if (taken < bytes.length) {
            stream.reset();
            stream.skipNBytes(taken);
        }
    }

    @TargetClass(className = "sun.net.www.MessageHeader")
    static final class InMessageHeader {

        @Alias
        private int nkeys;

        @Alias
        private long size;

        private InMessageHeader() {}

        @Alias
        public native void mergeHeader(InputStream stream) throws IOException;

        @Substitute
        public void parseHeader(InputStream stream) throws IOException {
            synchronized (this) {
                nkeys = 0;
                size = 0;
            }
            HeadInOnePiece head = new HeadInOnePiece(stream);
            mergeHeader(head);
            head.giveBack();
        }
    }
}

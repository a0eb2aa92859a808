package io.graphfacade.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A body in the coding gzip (RFC 1952). It is inflated as far as the limit, so that a small body cannot become a large one. */
final class Gzip extends GZIPInputStream {

    /** Check sum and length, behind the compressed data. */
    private static final int TRAILER = 8;

    /** The buffer takes the whole body, so that the inflater knows what follows the last member. */
    private Gzip(byte[] body) throws IOException {
        super(new ByteArrayInputStream(body), body.length);
    }

    /** @throws UnreadableBody if it is not gzip, or longer than the limit, as it is or inflated */
    static byte[] inflated(byte[] body, int limit) {
        if (body.length > limit) {
            throw UnreadableBody.tooLarge(limit);
        }
        if (body.length == 0) {
            throw malformed();
        }
        try (Gzip coded = new Gzip(body)) {
            byte[] plain = coded.readNBytes(limit);
            if (coded.read() >= 0) {
                throw UnreadableBody.tooLarge(limit);
            }
            if (coded.hasMore()) {
                throw malformed();
            }
            return plain;
        } catch (IOException broken) {
            throw malformed();
        }
    }

    /** The library is silent about anything that follows. */
    private boolean hasMore() {
        return inf.getRemaining() > TRAILER;
    }

    private static UnreadableBody malformed() {
        return UnreadableBody.malformed(
                "The headers say that the body is compressed with gzip, which it is not, or not wholly.");
    }
}

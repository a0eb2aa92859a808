package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeadInOnePieceTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";

    @Test
    void theBodyStaysInTheStream() throws IOException {
        InputStream stream = buffered(HEAD + "body");

        assertThat(head(stream)).isEqualTo(HEAD);
        assertThat(rest(stream)).isEqualTo("body");
    }

    @Test
    void aHeadThatComesInTwoPieces() throws IOException {
        InputStream stream = new BufferedInputStream(
                new SequenceInputStream(bytes(HEAD.substring(0, 20)), bytes(HEAD.substring(20) + "body")));

        assertThat(head(stream)).isEqualTo(HEAD);
        assertThat(rest(stream)).isEqualTo("body");
    }

    @Test
    void aHeadThatIsLongerThanWhatIsReadAtOnce() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nLambda-Runtime-Cognito-Identity: " + "x".repeat(10_000) + "\r\n\r\n";
        InputStream stream = buffered(head + "body");

        assertThat(head(stream)).isEqualTo(head);
        assertThat(rest(stream)).isEqualTo("body");
    }

    @Test
    void aStreamThatEndsWithinTheHead() throws IOException {
        InputStream stream = buffered("HTTP/1.1 200");

        assertThat(head(stream)).isEqualTo("HTTP/1.1 200");
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void aStreamThatCannotGoBack() throws IOException {
        InputStream stream = new SequenceInputStream(bytes(HEAD + "body"), bytes(""));

        assertThat(head(stream)).isEqualTo(HEAD);
        assertThat(rest(stream)).isEqualTo("body");
    }

    @Test
    void aByteIsNeverNegative() throws IOException {
        HeadInOnePiece head = new HeadInOnePiece(new ByteArrayInputStream(new byte[] {(byte) 0xff}));

        assertThat(head.read()).isEqualTo(0xff);
        assertThat(head.read()).isEqualTo(-1);
    }

    @Property
    void whatWasNotReadIsReadNext(
            @ForAll byte[] content, @ForAll @IntRange(max = 300) int pieces, @ForAll @IntRange(max = 300) int taken)
            throws IOException {
        int first = Math.min(pieces, content.length);
        InputStream stream = new BufferedInputStream(
                new SequenceInputStream(
                        new ByteArrayInputStream(content, 0, first),
                        new ByteArrayInputStream(content, first, content.length - first)),
                16);
        HeadInOnePiece head = new HeadInOnePiece(stream);

        byte[] read = head.readNBytes(Math.min(taken, content.length));
        head.giveBack();

        assertThat(read).isEqualTo(Arrays.copyOf(content, read.length));
        assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, read.length, content.length));
    }

    /** As the JDK's client does: byte by byte, up to the empty line. */
    private static String head(InputStream stream) throws IOException {
        HeadInOnePiece head = new HeadInOnePiece(stream);
        StringBuilder read = new StringBuilder();
        for (int c = head.read(); c >= 0; c = head.read()) {
            read.append((char) c);
            if (read.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        head.giveBack();
        return read.toString();
    }

    private static String rest(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static InputStream buffered(String text) {
        return new BufferedInputStream(bytes(text));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}

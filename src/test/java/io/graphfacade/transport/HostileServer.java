package io.graphfacade.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Answers byte by byte as it is told to, also as no HTTP server would, and sees how much of it is taken. */
public final class HostileServer implements AutoCloseable {

    /** More than any limit, and than what is under way in a connection's buffers. */
    public static final long HUGE = 300_000_000;

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final byte[] PIECE = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
    private volatile Answer answer = out -> {};

    /** What is written on a connection after a request. */
    public interface Answer {
        void write(OutputStream out) throws IOException;
    }

    public HostileServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    public String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    public void answers(Answer next) {
        answer = next;
        received.clear();
        taken.clear();
    }

    /** The first lines of the requests. */
    public List<String> received() {
        return received;
    }

    /** The bytes of the oldest answer that were written when its connection was closed by the other side, which has to be soon. */
    public long taken() throws InterruptedException {
        Long bytes = taken.poll(10, TimeUnit.SECONDS);
        if (bytes == null) {
            throw new AssertionError("the connection is still open");
        }
        return bytes;
    }

    /** With all that was announced. */
    public static Answer whole(String body) {
        return out -> text(out, OK + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    public static Answer announced(long length) {
        return out -> {
            onlyAnnounced(length).write(out);
            fill(out, length);
        };
    }

    public static Answer onlyAnnounced(long length) {
        return out -> text(out, OK + "Content-Length: " + length + "\r\n\r\n");
    }

    public static Answer chunked(long length) {
        return out -> {
            text(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
            for (long left = length; left > 0; left -= PIECE.length) {
                text(out, Long.toHexString(PIECE.length) + "\r\n");
                out.write(PIECE);
                text(out, "\r\n");
            }
            text(out, "0\r\n\r\n");
        };
    }

    /** A head and then whatever is given. */
    public static Answer raw(String headersAndBody) {
        return out -> text(out, OK + headersAndBody);
    }

    /** Neither announced nor in chunks. */
    public static Answer untilItIsClosed(long length) {
        return out -> {
            text(out, OK + "\r\n");
            fill(out, length);
        };
    }

    public static Answer withOneHeader(long length) {
        return out -> {
            text(out, OK + "x-header: ");
            fill(out, length);
            text(out, "\r\nContent-Length: 2\r\n\r\n{}");
        };
    }

    public static Answer withManyHeaders(int count) {
        return out -> {
            text(out, OK);
            for (int i = 0; i < count; i++) {
                text(out, "x-header-" + i + ": some value that says nothing\r\n");
            }
            text(out, "Content-Length: 2\r\n\r\n{}");
        };
    }

    public static Answer withTrailers(int count) {
        return out -> {
            text(out, OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n");
            for (int i = 0; i < count; i++) {
                text(out, "x-trailer-" + i + ": some value that says nothing\r\n");
            }
            text(out, "\r\n");
        };
    }

    /** A body that has begun, and goes on for ever. */
    public static Answer trickling() {
        return out -> {
            text(out, OK + "Content-Length: 100000\r\n\r\n{");
            while (true) {
                text(out, " ");
                pause();
            }
        };
    }

    /** A head that has begun, and goes on for ever. */
    public static Answer tricklingHead() {
        return out -> {
            text(out, OK + "x-header: ");
            while (true) {
                text(out, "x");
                pause();
            }
        };
    }

    /** Answers before the answer, for ever. */
    public static Answer informing() {
        return out -> {
            while (true) {
                text(out, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(100));
                pause();
            }
        };
    }

    private static void fill(OutputStream out, long length) throws IOException {
        for (long left = length; left > 0; left -= PIECE.length) {
            out.write(PIECE, 0, (int) Math.min(left, PIECE.length));
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                begin(() -> serve(connection));
            }
        } catch (IOException closed) {
            // by the end of the test
        }
    }

    private void serve(Socket connection) {
        Counted out = new Counted();
        boolean answers = false;
        try (connection) {
            out.to = connection.getOutputStream();
            InputStream in = connection.getInputStream();
            for (String request = head(in); request != null; request = head(in)) {
                received.add(request.lines().findFirst().orElseThrow());
                in.readNBytes(length(request));
                answers = true;
                answer.write(out);
            }
        } catch (IOException closedByOther) {
            // which is what is waited for
        }
        if (answers) {
            taken.add(out.bytes);
        }
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    /** Null when the other side closes. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counted extends OutputStream {

        private OutputStream to;
        private long bytes;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            to.write(b, from, length);
            bytes += length;
        }
    }
}

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Passes a create on to Microsoft Graph as it is: what the job costs in Java, with nothing but the JDK. */
final class Relay {

    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

    /** One connection that stays. Neither side sends chunks here. */
    private record Connection(Socket socket, InputStream in, String host) {

        static Connection to(Socket socket, String host) throws IOException {
            socket.setTcpNoDelay(true);
            return new Connection(socket, new BufferedInputStream(socket.getInputStream()), host);
        }

        Answer call(String line, String headers, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            byte[] head = (line + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] message = new byte[head.length + body.length];
            System.arraycopy(head, 0, message, 0, head.length);
            System.arraycopy(body, 0, message, head.length, body.length);
            socket.getOutputStream().write(message);
            return Answer.read(in);
        }
    }

    private record Answer(String head, String body) {

        static Answer read(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("the connection has ended");
                }
                head.append((char) next);
            }
            Answer answer = new Answer(head.toString(), "");
            byte[] body = in.readNBytes(Integer.parseInt(answer.header("content-length")));
            return new Answer(answer.head, new String(body, StandardCharsets.UTF_8));
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("0");
        }

        String status() {
            return head.substring(9, 12);
        }
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        URI lambda = URI.create("http://" + System.getenv("AWS_LAMBDA_RUNTIME_API"));
        Connection runtime = Connection.to(new Socket(lambda.getHost(), lambda.getPort()), lambda.getAuthority());
        Connection graph = null;
        while (true) {
            Answer next = runtime.call("GET " + INVOCATION + "next", "", "");
            if (graph == null) {
                graph = graph(URI.create(System.getenv("GRAPH_URL")));
            }
            Answer answer = graph.call(
                    "POST /beta" + member(next.body(), "rawPath"),
                    "Authorization: " + member(next.body(), "authorization") + "\r\nContent-Type: application/json\r\n",
                    member(next.body(), "body"));
            runtime.call(
                    "POST " + INVOCATION + next.header("Lambda-Runtime-Aws-Request-Id") + "/response",
                    "Content-Type: application/json\r\n",
                    "{\"statusCode\":" + answer.status() + ",\"headers\":{\"content-type\":\"application/json\"},\"body\":\""
                            + escaped(answer.body()) + "\"}");
        }
    }

    private static Connection graph(URI url) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream certificate = Files.newInputStream(Path.of(System.getenv("SSL_CERT_FILE")))) {
            trusted.setCertificateEntry("graph", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        return Connection.to(tls.getSocketFactory().createSocket(url.getHost(), url.getPort()), url.getAuthority());
    }

    /** The first text with this name. In an event of a create no other member has these names. */
    private static String member(String json, String name) {
        int at = json.indexOf("\"" + name + "\"") + name.length() + 2;
        StringBuilder text = new StringBuilder();
        for (at = json.indexOf('"', at) + 1; json.charAt(at) != '"'; at++) {
            char written = json.charAt(at);
            if (written != '\\') {
                text.append(written);
                continue;
            }
            char escape = json.charAt(++at);
            switch (escape) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) HexFormat.fromHexDigits(json, at + 1, at + 5));
                    at += 4;
                }
                default -> text.append(escape);
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> {
            if (character < ' ') {
                escaped.append("\\u").append(HexFormat.of().toHexDigits((char) character));
            } else {
                escaped.append(character == '"' || character == '\\' ? "\\" : "").append((char) character);
            }
        });
        return escaped.toString();
    }
}

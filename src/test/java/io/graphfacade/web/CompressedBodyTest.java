package io.graphfacade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies with a content coding, as Microsoft's clients can send them. API Gateway hands them on in Base64. */
@QuarkusTest
class CompressedBodyTest extends FacadeTest {

    private static final String DEVICE = resource("samples/device-clean.json");
    private static final int MEGABYTE = 1_048_576;

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream coding = new GZIPOutputStream(coded)) {
            coding.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }

    private static byte[] gzip(String plain) {
        return gzip(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static JsonNode send(String method, String path, String coding, byte[] body) {
        ObjectNode event = (ObjectNode) json(resource("events/create-device.json"));
        event.put("rawPath", path).put("isBase64Encoded", true);
        event.put("body", Base64.getEncoder().encodeToString(body));
        ((ObjectNode) event.path("headers")).put("content-encoding", coding);
        ((ObjectNode) event.at("/requestContext/http")).put("method", method).put("path", path);
        return invokeWith(event.toString());
    }

    private static JsonNode create(String coding, byte[] body) {
        return send("POST", "/v1.0/devices", coding, body);
    }

    private void isRefused(JsonNode answer, int status, String code, String message) {
        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(status);
        JsonNode error = json(answer.path("body").asText()).path("error");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).contains(message);
        assertThat(receivedByGraph()).isEmpty();
    }

    private static String acceptEncoding(JsonNode answer) {
        return answer.path("headers")
                .propertyStream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals("accept-encoding"))
                .map(header -> header.getValue().asText())
                .findFirst()
                .orElse("");
    }

    /** x-gzip is another name, identity changes nothing, and a list may have empty entries (RFC 9110 sections 8.4.1 and 5.6.1). */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gzip", "GZIP", " gzip ", "x-gzip", "gzip, identity", "identity,gzip", ", gzip,"})
    void graphGetsThePlainBody(String coding) {
        JsonNode answer = create(coding, gzip(DEVICE));

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
        LoggedRequest received = onlyRequestToGraph();
        assertThat(json(received.getBodyAsString())).isEqualTo(json(DEVICE));
        assertThat(received.getHeader("Content-Encoding")).isNull();
    }

    @Test
    void soItDoesForAnUpdate() {
        String device = "/v1.0/devices/bfda31c8-4588-4ee1-9d8e-a42829350534";
        JsonNode answer = send("PATCH", device, "gzip", gzip("{\"displayName\":\"Kiosk 8\"}"));

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(204);
        assertThat(receivedByGraph())
                .extracting(LoggedRequest::getBodyAsString)
                .contains("{\"displayName\":\"Kiosk 8\"}");
    }

    @Test
    void aBodyOfSeveralMembersIsTheirSum() {
        byte[] both = joined(gzip(DEVICE.substring(0, 20)), gzip(DEVICE.substring(20)));

        assertThat(create("gzip", both).path("statusCode").asInt()).isEqualTo(201);
        assertThat(json(onlyRequestToGraph().getBodyAsString())).isEqualTo(json(DEVICE));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", ",", "identity", "Identity, identity"})
    void aCodingThatChangesNothing(String coding) {
        JsonNode answer = create(coding, DEVICE.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "br",
                "deflate",
                "zstd",
                "compress",
                "gzip, br",
                "deflate,gzip",
                "gzip, gzip",
                "x-gzip, gzip",
                "*",
                "no coding {}",
                "gzip;q=1"
            })
    void anotherCodingIsRefusedWithTheOneThatIsTaken(String coding) {
        JsonNode answer = create(coding, gzip(DEVICE));

        isRefused(answer, 415, "unsupportedMediaType", "compressed");
        assertThat(acceptEncoding(answer)).isEqualTo("gzip, identity");
    }

    /** RFC 7694 section 3: the header would say that the coding was at fault. */
    @Test
    void anotherMediaTypeIsRefusedWithoutIt() {
        ObjectNode event = (ObjectNode) json(resource("events/create-device.json"));
        ((ObjectNode) event.path("headers")).put("content-type", "text/plain");
        JsonNode answer = invokeWith(event.toString());

        isRefused(answer, 415, "unsupportedMediaType", "application/json");
        assertThat(acceptEncoding(answer)).isEmpty();
    }

    @Test
    void aBodyThatIsNotWhatItsCodingSays() {
        byte[] whole = gzip(DEVICE);
        byte[] wrongSum = whole.clone();
        wrongSum[whole.length - 8] ^= 1;
        byte[] wrongLength = whole.clone();
        wrongLength[whole.length - 1] ^= 1;
        byte[] wrongMethod = whole.clone();
        wrongMethod[2] = 7;

        for (byte[] broken : new byte[][] {
            DEVICE.getBytes(StandardCharsets.UTF_8),
            {},
            {0x1f},
            Arrays.copyOf(whole, 10),
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, whole.length - 1),
            wrongSum,
            wrongLength,
            wrongMethod,
            joined(whole, new byte[] {'}'}),
            joined(whole, new byte[40]),
            joined(whole, Arrays.copyOf(whole, 30)),
        }) {
            isRefused(create("gzip", broken), 400, "malformedBody", "gzip");
        }
    }

    @Test
    void aBodyInTextThatAGatewayShouldHaveEncoded() {
        ObjectNode event = (ObjectNode) json(resource("events/create-device.json"));
        ((ObjectNode) event.path("headers")).put("content-encoding", "gzip");

        isRefused(invokeWith(event.toString()), 400, "malformedBody", "gzip");
    }

    @Test
    void aBodyOfNothing() {
        isRefused(create("gzip", gzip("")), 400, "malformedJson", "");
    }

    @Test
    void theLimitIsForTheInflatedBody() {
        String fits = DEVICE.strip() + " ".repeat(262_144 - DEVICE.strip().length());

        assertThat(create("gzip", gzip(fits)).path("statusCode").asInt()).isEqualTo(201);
        graph().resetRequests();
        isRefused(create("gzip", gzip(fits + " ")), 413, "payloadTooLarge", "262144");
    }

    /** A thousandth of what it says: it is read as far as the limit and no further. */
    @Test
    void aBodyThatInflatesWithoutEnd() {
        byte[] bomb = gzip(new byte[256 * MEGABYTE]);
        assertThat(bomb.length).isLessThan(MEGABYTE);

        isRefused(create("gzip", bomb), 413, "payloadTooLarge", "262144");
        isRefused(create("gzip", gzip(bomb)), 400, "malformedJson", "");
    }

    @Test
    void manyMembersOfNothing() {
        byte[] nothing = gzip("");
        byte[] many = new byte[nothing.length * 50_000];
        for (int i = 0; i < 50_000; i++) {
            System.arraycopy(nothing, 0, many, i * nothing.length, nothing.length);
        }

        isRefused(create("gzip", many), 413, "payloadTooLarge", "262144");
    }

    @Test
    void aReadWithoutABodyMaySayAnything() {
        ObjectNode event = (ObjectNode) json(resource("events/get-connectivity-configuration.json"));
        ((ObjectNode) event.path("headers")).put("content-encoding", "br");

        assertThat(invokeWith(event.toString()).path("statusCode").asInt()).isEqualTo(200);
    }
}

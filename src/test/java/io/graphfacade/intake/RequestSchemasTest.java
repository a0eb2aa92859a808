package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.OpenApiSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas of requests describe the canonical form: they refuse nothing that is canonical and accepted, and take nothing that a rule
 * refuses, except for what a schema cannot say.
 */
class RequestSchemasTest {

    private static final Map<PayloadType<?>, String> NAMES = Map.of(
            TakeIn.DEVICE, "device",
            TakeIn.USER_DEVICE, "userDevice",
            TakeIn.DEVICE_LINK, "deviceLink",
            TakeIn.REMOTE_NETWORK, "remoteNetwork",
            TakeIn.ASSIGNMENT, "forwardingProfileAssignment");

    /** What these refuse no schema can. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of(
            "text-malformed",
            "null-collection",
            "security-id-duplicate",
            "link-name-repeated",
            "ip-address-not-public",
            "ip-address-documentation",
            "bgp-address-blocked",
            "bgp-addresses-equal",
            "zone-address-equal");

    private static List<String> problems(PayloadType<?> type, JsonNode body) {
        return OpenApiSchemas.problems(NAMES.get(type), body);
    }

    private static boolean isCanonical(IntakeResult<?> taken, JsonNode body) {
        return taken.isAcceptable() && TakeIn.normal(taken.canonical()).equals(TakeIn.normal(body));
    }

    private static JsonNode sample(PayloadType<?> type) {
        return RulesDocumentTest.clean(type);
    }

    static Stream<Arguments> payloads() throws IOException {
        return Stream.concat(samples(), cases());
    }

    private static Stream<Arguments> samples() {
        return Stream.of(
                        "device-clean",
                        "device-create",
                        "device-create.canonical",
                        "user-device-create",
                        "device-link-clean",
                        "device-link-faulty",
                        "device-link-ikev2-custom",
                        "device-link-ikev2-default",
                        "device-link-sloppy",
                        "device-link-sloppy.canonical",
                        "remote-network-clean",
                        "remote-network-create")
                .map(name ->
                        Arguments.of(name, type(name), TakeIn.tree(FacadeTest.resource("samples/" + name + ".json"))));
    }

    private static PayloadType<?> type(String name) {
        return name.startsWith("device-link")
                ? TakeIn.DEVICE_LINK
                : name.startsWith("remote-network")
                        ? TakeIn.REMOTE_NETWORK
                        : name.startsWith("user") ? TakeIn.USER_DEVICE : TakeIn.DEVICE;
    }

    private static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "cases"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .flatMap(RequestSchemasTest::inCase);
        }
    }

    /** What comes in, and what goes out. */
    private static Stream<Arguments> inCase(Path file) {
        JsonNode written = TakeIn.tree(read(file));
        String path = written.at("/request/path").asText();
        PayloadType<?> type = path.endsWith("deviceLinks")
                ? TakeIn.DEVICE_LINK
                : path.endsWith("forwardingProfiles")
                        ? TakeIn.ASSIGNMENT
                        : path.endsWith("remoteNetworks")
                                ? TakeIn.REMOTE_NETWORK
                                : path.matches("(/v1.0|/beta)?/devices")
                                        ? TakeIn.DEVICE
                                        : path.endsWith("/devices") ? TakeIn.USER_DEVICE : null;
        return Stream.of("/request/body", "/expected/sent")
                .filter(place -> type != null && written.at(place).isObject())
                .map(place -> Arguments.of(
                        file.getParent().getFileName() + "/" + file.getFileName() + place, type, written.at(place)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void whatIsCanonicalAndAcceptedIsValid(String name, PayloadType<?> type, JsonNode body) {
        if (isCanonical(TakeIn.take(type, body.toString()), body)) {
            assertThat(problems(type, body)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void whatGoesOutIsValid(String name, PayloadType<?> type, JsonNode body) {
        IntakeResult<?> taken = TakeIn.take(type, body.toString());
        if (taken.isAcceptable()) {
            assertThat(problems(type, taken.canonical())).isEmpty();
        }
    }

    static Stream<RulesDocumentTest.Row> rowsAboutPayloads() throws IOException {
        return RulesDocumentTest.rowsAboutPayloads();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsAboutPayloads")
    void theExampleOfARuleIsInvalidWhereItIsRefused(RulesDocumentTest.Row row) {
        PayloadType<?> type = row.type();
        JsonNode body = row.example();
        IntakeResult<?> taken = TakeIn.take(type, body.toString());

        if (!taken.isAcceptable()) {
            assertThat(problems(type, body).isEmpty()).as(row.code()).isEqualTo(BEYOND_SCHEMAS.contains(row.code()));
        } else if (isCanonical(taken, body)) {
            assertThat(problems(type, body)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "/tunnelConfiguration/saLifeTimeSeconds; -1 0 299 300 301 3600 86400 86401 2147483648",
                "/bgpConfiguration/asn; -1 0 1 65000 65475 65477 65533 65534 65535 65536 4200000000"
            })
    void numbersOfADeviceLinkAreValidWhereTheyAreAccepted(String pointer, String values) {
        assertThat(values.split(" "))
                .allSatisfy(value -> requireAgreement(TakeIn.DEVICE_LINK, pointer, TakeIn.tree(value)));
    }

    @Test
    void reservedAutonomousSystemsAreInvalidAndTheirNeighboursAreNot() {
        JsonNode reserved = OpenApiSchemas.document().at("/components/schemas/asn/not/enum");

        assertThat(reserved).hasSize(25).allSatisfy(asn -> IntStream.rangeClosed(-1, 1)
                .forEach(offset -> requireAgreement(
                        TakeIn.DEVICE_LINK, "/bgpConfiguration/asn", TakeIn.tree("" + (asn.asInt() + offset)))));
    }

    @ParameterizedTest(name = "{0} to {1} of {3}")
    @CsvSource({
        "/tunnelConfiguration/preSharedKey, 0, 130, k",
        "/tunnelConfiguration/preSharedKey, 0, 2, ' '",
        "/tunnelConfiguration/preSharedKey, 1, 2, ~",
        "/tunnelConfiguration/preSharedKey, 1, 2, \u007f",
        "/tunnelConfiguration/preSharedKey, 1, 2, '\\t'",
        "/tunnelConfiguration/preSharedKey, 1, 2, \u00e9",
        "/tunnelConfiguration/zoneRedundancyPreSharedKey, 0, 1, k",
        "/tunnelConfiguration/zoneRedundancyPreSharedKey, 128, 129, k",
        "/name, 0, 1, n",
        "/name, 255, 257, n"
    })
    void textsOfADeviceLinkAreValidWhereTheyAreAccepted(String pointer, int least, int most, String letter) {
        IntStream.rangeClosed(least, most)
                .mapToObj(length -> TakeIn.tree('"' + letter.repeat(length) + '"'))
                .forEach(text -> requireAgreement(TakeIn.DEVICE_LINK, pointer, text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "/deviceId; \"00000000-0000-0000-0000-000000000000\"",
                "/deviceId; \"00000000-0000-0000-0000-000000000001\"",
                "/alternativeSecurityIds; []",
                "/alternativeSecurityIds/0/type; -1",
                "/alternativeSecurityIds/0/type; 0",
                "/alternativeSecurityIds/0/type; 2147483647",
                "/alternativeSecurityIds/0/key; \"\"",
                "/alternativeSecurityIds/0/key; \"a2V5\"",
                "/alternativeSecurityIds/0/key; \"a2V5Cg==\"",
                "/alternativeSecurityIds/0/key; \"my key\"",
                "/extensionAttributes; {\"extensionAttribute1\":\"a\"}",
                "/extensionAttributes; {\"extensionAttribute16\":\"a\"}",
                "/physicalIds; [\"[HWID]:h:1\"]",
                "/extension_0123456789abcdef0123456789abcdef_costCentre; \"4711\"",
                "/extension_costCentre; \"4711\"",
                "/extkvbmkofy_costCentre; {\"code\":\"4711\"}",
                "/contoso_costCentre; {\"code\":\"4711\"}",
                "/dislpayName; \"4711\"",
                "/costCentre; \"4711\""
            })
    void propertiesOfADeviceAreValidWhereTheyAreAccepted(String pointer, String value) {
        requireAgreement(TakeIn.DEVICE, pointer, TakeIn.tree(value));
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"0", "1", "256", "257"})
    void displayNamesAreValidWhereTheyAreAccepted(int length) {
        for (PayloadType<?> type : List.of(TakeIn.DEVICE, TakeIn.USER_DEVICE)) {
            requireAgreement(type, "/displayName", TakeIn.tree('"' + "n".repeat(length) + '"'));
        }
    }

    @Test
    void allPairsOfPhase2AreValidWhereTheyAreAccepted() {
        JsonNode schemas = OpenApiSchemas.document().at("/components/schemas");
        for (JsonNode encryption : schemas.at("/ipSecEncryption/enum")) {
            for (JsonNode integrity : schemas.at("/ipSecIntegrity/enum")) {
                JsonNode link = sample(TakeIn.DEVICE_LINK);
                set(link, "/tunnelConfiguration/ipSecEncryption", encryption);
                requireAgreement(TakeIn.DEVICE_LINK, link, "/tunnelConfiguration/ipSecIntegrity", integrity);
            }
        }
    }

    private static void requireAgreement(PayloadType<?> type, String pointer, JsonNode value) {
        requireAgreement(type, sample(type), pointer, value);
    }

    private static void requireAgreement(PayloadType<?> type, JsonNode body, String pointer, JsonNode value) {
        set(body, pointer, value);

        assertThat(problems(type, body).isEmpty())
                .as("%s %s: %s", pointer, value, problems(type, body))
                .isEqualTo(TakeIn.take(type, body.toString()).isAcceptable());
    }

    private static void set(JsonNode body, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}

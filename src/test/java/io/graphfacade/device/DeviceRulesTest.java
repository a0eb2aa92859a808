package io.graphfacade.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.TakeIn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of contract D2 to D7, each with what keeps and what breaks it. */
class DeviceRulesTest {

    private static final String CLEAN = FacadeTest.resource("samples/device-clean.json");
    private static final String KEY = CLEAN.replaceAll("(?s).*\"key\": \"([^\"]*)\".*", "$1");
    private static final String X509 = new String(Base64.getDecoder().decode(KEY), StandardCharsets.UTF_16LE);
    private static final String X509_IN_UTF_8 = base64(X509, StandardCharsets.UTF_8);

    private static List<String> findings(String from, String to) {
        assertThat(CLEAN).contains(from);
        return TakeIn.summaries(
                TakeIn.take(TakeIn.DEVICE, CLEAN.replace(from, to)).findings());
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"base64 of what? ~", "Y3YxN2E1MWFlYw==", "Y3YxN2E1MWFlY3YxN2E="})
    void keysThatHoldBase64AreCalledDoubleEncoded(String text) {
        assertThat(findings(KEY, base64(text, StandardCharsets.ISO_8859_1)))
                .contains("key-double-encoded warning /alternativeSecurityIds/0/key");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "base64\t",
                "base64\u007F",
                "a2V5a2V5a2U=",
                "Y3YxN2E1MWFlYwab",
                "this is no Base64 ===",
                "Y3YxN2E1\u00E9MWFlYw=="
            })
    void keysThatHoldOtherTextAreNot(String text) {
        assertThat(findings(KEY, base64(text, StandardCharsets.ISO_8859_1)))
                .containsExactly("key-not-x509 warning /alternativeSecurityIds/0/key");
    }

    @Test
    void theCleanDeviceHasNothingToFind() {
        assertThat(TakeIn.take(TakeIn.DEVICE, CLEAN).findings()).isEmpty();
        assertThat(TakeIn.take(TakeIn.DEVICE, CLEAN).changes()).isEmpty();
    }

    static Stream<Arguments> broken() {
        String id = "/alternativeSecurityIds/0";
        return Stream.of(
                Arguments.of(
                        "zero deviceId",
                        "4c299165-6e8f-4b45-a5ba-c5d250a707ff",
                        "{00000000-0000-0000-0000-000000000000}",
                        List.of("device-id-zero error /deviceId")),
                Arguments.of(
                        "no deviceId",
                        "\"deviceId\"",
                        "\"extension_0123456789abcdef0123456789abcdef_x\"",
                        List.of("device-id-missing error /deviceId")),
                Arguments.of(
                        "no security ids",
                        "\"alternativeSecurityIds\"",
                        "\"extension_0123456789abcdef0123456789abcdef_x\"",
                        List.of("security-ids-missing error /alternativeSecurityIds")),
                Arguments.of(
                        "deviceId that is no GUID is not said to be missing",
                        "4c299165-6e8f-4b45-a5ba-c5d250a707ff",
                        "deviceId-value",
                        List.of("guid-malformed error /deviceId")),
                Arguments.of(
                        "flat sixteenth extension attribute",
                        "\"accountEnabled\"",
                        "\"extensionAttribute16\": \"x\", \"accountEnabled\"",
                        List.of("unknown-property error /extensionAttribute16")),
                Arguments.of(
                        "schema extension that is not configured",
                        "\"accountEnabled\"",
                        "\"extkvbmkofy_costCentre\": {}, \"accountEnabled\"",
                        List.of("schema-extension-unconfigured warning /extkvbmkofy_costCentre")),
                Arguments.of(
                        "text in the place of a schema extension",
                        "\"accountEnabled\"",
                        "\"contoso_costCentre\": \"4711\", \"accountEnabled\"",
                        List.of("unknown-property error /contoso_costCentre")),
                Arguments.of(
                        "directory extension without its application",
                        "\"accountEnabled\"",
                        "\"extension_costCentre\": \"4711\", \"accountEnabled\"",
                        List.of("extension-name warning /extension_costCentre")),
                Arguments.of(
                        "extension attribute with a decimal point",
                        "\"accountEnabled\"",
                        "\"extensionAttribute1.5\": \"x\", \"accountEnabled\"",
                        List.of("unknown-property error /extensionAttribute1.5")),
                Arguments.of(
                        "collections that are null",
                        "\"accountEnabled\"",
                        "\"physicalIds\": null, \"systemLabels\": null, \"accountEnabled\"",
                        List.of("null-collection error /physicalIds", "null-collection error /systemLabels")),
                Arguments.of(
                        "what the official cmdlets send",
                        "\"accountEnabled\"",
                        "\"physicalIds\": [\"a\"], \"deviceVersion\": 2, \"isManaged\": false, \"accountEnabled\"",
                        List.of(
                                "internal-property warning /physicalIds",
                                "internal-property warning /deviceVersion",
                                "internal-property warning /isManaged")),
                Arguments.of(
                        "key that begins with the word and is Base64",
                        KEY,
                        "base64Y3YxN2E1MWFlYw",
                        List.of(
                                "key-begins-with-base64 warning " + id + "/key",
                                "key-not-x509 warning " + id + "/key")),
                Arguments.of(
                        "thumbprint in hexadecimal",
                        KEY,
                        "e10c346db4d2456430a7ce3c799da0d31d5ad65a",
                        List.of("key-hexadecimal warning " + id + "/key", "key-not-x509 warning " + id + "/key")),
                Arguments.of(
                        "thumbprint in upper case whose digits fill no byte",
                        KEY,
                        "E10C346DB4D2456430A7CE3C799DA0D31D5AD6",
                        List.of("key-hexadecimal warning " + id + "/key", "key-not-x509 warning " + id + "/key")),
                Arguments.of(
                        "GUID",
                        KEY,
                        "4c299165-6e8f-4b45-a5ba-c5d250a707ff",
                        List.of("key-hexadecimal warning " + id + "/key", "key-not-x509 warning " + id + "/key")),
                Arguments.of(
                        "negative type",
                        "\"type\": 2",
                        "\"type\": -2",
                        List.of("security-id-type-negative error " + id + "/type")),
                Arguments.of(
                        "type of document 004",
                        "\"type\": 2",
                        "\"type\": 4",
                        List.of("security-id-type-unusual warning " + id + "/type")),
                Arguments.of(
                        "type zero",
                        "\"type\": 2",
                        "\"type\": 0",
                        List.of("security-id-type-unusual warning " + id + "/type")),
                Arguments.of(
                        "X509 text with a hash that is not hexadecimal",
                        KEY,
                        base64(X509.replace("0123456789abcdef", "0123456789abcdeg"), StandardCharsets.UTF_16LE),
                        List.of("key-not-x509 warning " + id + "/key")),
                Arguments.of("key that is a word", KEY, "dGVzdA==", List.of("key-not-x509 warning " + id + "/key")),
                Arguments.of("X509 text in UTF-8", KEY, X509_IN_UTF_8, List.of("key-not-x509 warning " + id + "/key")),
                Arguments.of(
                        "key that was encoded twice",
                        KEY,
                        "YmFzZTY0WTNZeE4yRTFNV0ZsWXc9PQ==",
                        List.of("key-double-encoded warning " + id + "/key", "key-not-x509 warning " + id + "/key")),
                Arguments.of(
                        "no security id",
                        "\"alternativeSecurityIds\": [",
                        "\"alternativeSecurityIds\": [], \"extension_0123456789abcdef0123456789abcdef_x\": [",
                        List.of("item-count error /alternativeSecurityIds")),
                Arguments.of(
                        "the same security id twice",
                        "\"alternativeSecurityIds\": [",
                        "\"alternativeSecurityIds\": [{\"type\":2,\"key\":\"" + KEY + "\"},",
                        List.of("security-id-duplicate error /alternativeSecurityIds/1")),
                Arguments.of("empty displayName", "\"Test device\"", "\"\"", List.of("text-length error /displayName")),
                Arguments.of(
                        "displayName of 257 characters",
                        "Test device",
                        "x".repeat(257),
                        List.of("text-length error /displayName")),
                Arguments.of(
                        "profileType that does not exist",
                        "\"accountEnabled\"",
                        "\"profileType\": \"Toaster\", \"accountEnabled\"",
                        List.of("unknown-member error /profileType")),
                Arguments.of(
                        "sixteenth extension attribute",
                        "\"accountEnabled\"",
                        "\"extensionAttributes\": {\"extensionAttribute16\": \"x\"}, \"accountEnabled\"",
                        List.of("unknown-property error /extensionAttributes/extensionAttribute16")),
                Arguments.of(
                        "extension attribute that is no string",
                        "\"accountEnabled\"",
                        "\"extensionAttributes\": {\"extensionAttribute1\": 1}, \"accountEnabled\"",
                        List.of("wrong-type error /extensionAttributes/extensionAttribute1")),
                Arguments.of(
                        "version that is a fraction",
                        "\"1\"",
                        "10.0",
                        List.of("wrong-type error /operatingSystemVersion")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void brokenRules(String name, String from, String to, List<String> findings) {
        assertThat(findings(from, to)).containsExactlyInAnyOrderElementsOf(findings);
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("displayName of 256 characters", "Test device", "x".repeat(256)),
                Arguments.of(
                        "profileType in another spelling",
                        "\"accountEnabled\"",
                        "\"profileType\": \"securevm\", \"accountEnabled\""),
                Arguments.of(
                        "fifteenth extension attribute",
                        "\"accountEnabled\"",
                        "\"extensionAttributes\": {\"extensionAttribute15\": \"x\"}, \"accountEnabled\""),
                Arguments.of(
                        "flat fifteenth extension attribute",
                        "\"accountEnabled\"",
                        "\"extensionAttribute15\": \"x\", \"accountEnabled\""),
                Arguments.of(
                        "the same key of two providers",
                        "\"alternativeSecurityIds\": [",
                        "\"alternativeSecurityIds\": [{\"type\":2,\"identityProvider\":\"p\",\"key\":\"" + KEY
                                + "\"},"),
                Arguments.of("version that is a whole number", "\"1\"", "11"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void keptRules(String name, String from, String to) {
        assertThat(findings(from, to)).isEmpty();
    }

    @Test
    void theTwoThatOnlyTheCmdletsAskForAreNegotiable() {
        IntakeResult<Device> taken = TakeIn.take(
                TakeIn.DEVICE,
                TakeIn.quoted(
                        "{'accountEnabled':true,'displayName':'d','operatingSystem':'o','operatingSystemVersion':'1'}"),
                Map.of("facade.rule-profile", "lenient"));

        assertThat(TakeIn.summaries(taken.findings()))
                .containsExactlyInAnyOrder(
                        "device-id-missing warning /deviceId", "security-ids-missing warning /alternativeSecurityIds");
        assertThat(taken.isAcceptable()).isTrue();
    }

    @Test
    void aConfiguredSchemaExtensionGoesAsWritten() {
        String body = CLEAN.replace("\"accountEnabled\"", "\"extab12_costCentre\": {\"a\": [1]}, \"accountEnabled\"");

        IntakeResult<Device> taken = TakeIn.take(
                TakeIn.DEVICE, body, Map.of("facade.intake.schema-extensions", "extab12_site,extab12_costCentre"));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical().path("extab12_costCentre").toString()).isEqualTo("{\"a\":[1]}");
    }

    @Test
    void operatingSystemGetsItsUsualCasingOnlyWhereThatIsSwitchedOn() {
        String body = CLEAN.replace("\"linux\"", "\"LINUX\"");

        assertThat(TakeIn.take(TakeIn.DEVICE, body).payload().operatingSystem()).isEqualTo("LINUX");
        assertThat(TakeIn.take(TakeIn.DEVICE, body, Map.of("facade.intake.usual-casing", "true"))
                        .canonical()
                        .path("operatingSystem")
                        .asText())
                .isEqualTo("Linux");
    }

    static Stream<Arguments> flatExtensionAttributes() {
        return Stream.of(
                Arguments.of(
                        "beside no object",
                        "'extensionAttribute1':' a ','ExtensionAttribute2':'b'",
                        "{'extensionAttribute1':'a','extensionAttribute2':'b'}"),
                Arguments.of(
                        "beside the object in another spelling",
                        "'extensionAttribute1':'a','ExtensionAttributes':{'ExtensionAttribute2':'b'}",
                        "{'extensionAttribute1':'a','extensionAttribute2':'b'}"),
                Arguments.of(
                        "beside null",
                        "'extensionAttributes':null,'extensionAttribute15':'a'",
                        "{'extensionAttribute15':'a'}"),
                Arguments.of("without a value", "'extensionAttribute1':null", null),
                Arguments.of(
                        "one with a value, one without",
                        "'extensionAttribute1':null,'extensionAttribute2':'b'",
                        "{'extensionAttribute2':'b'}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flatExtensionAttributes")
    void flatExtensionAttributesAreNested(String name, String properties, String nested) {
        String body = CLEAN.replace("\"accountEnabled\"", TakeIn.quoted(properties) + ", \"accountEnabled\"");

        IntakeResult<Device> taken = TakeIn.take(TakeIn.DEVICE, body);

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical().get("extensionAttributes"))
                .isEqualTo(nested == null ? null : TakeIn.tree(TakeIn.quoted(nested)));
        assertThat(TakeIn.patched(body, taken.changes())).isEqualTo(TakeIn.normal(taken.canonical()));
        assertThat(TakeIn.take(TakeIn.DEVICE, taken.canonical().toString()).changes())
                .isEmpty();
    }
}

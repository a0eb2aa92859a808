package io.graphfacade.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.intake.TakeIn;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets stay out of answers, wherever they stand (contract S1), and answers stay true. */
class RedactionTest {

    private static final String LINK = TakeIn.sample("device-link-clean");
    private static final String KEY = "correct horse battery staple";
    private static final String ZONE_KEY = "another horse and battery";

    private static JsonNode json(String text) {
        return TakeIn.tree(TakeIn.quoted(text));
    }

    private static Redaction knowing(String... secrets) {
        return Redaction.NONE.and(secrets);
    }

    /** Of a device link with these keys. */
    private static Redaction ofLink(String key, String zoneKey) {
        return TakeIn.take(TakeIn.DEVICE_LINK, LINK.replace(KEY, key).replace(ZONE_KEY, zoneKey))
                .redaction();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "preSharedKey",
                "PreSharedKey",
                "zoneRedundancyPreSharedKey",
                "PRE_SHARED_KEY",
                "preSharedKye",
                "ikePsk",
                "extension_psk",
                "sharedSecret"
            })
    void aPropertyThatHoldsASecretIsLeftOutOrMaskedHoweverDeep(String name) {
        JsonNode body = json("{'value':[{'tunnel':{'" + name + "':'hunter2','name':'n'}}]}");

        assertThat(Redaction.NONE.without(body)).isEqualTo(json("{'value':[{'tunnel':{'name':'n'}}]}"));
        assertThat(Redaction.NONE.masked(body))
                .isEqualTo(json("{'value':[{'tunnel':{'" + name + "':'********','name':'n'}}]}"));
    }

    @Test
    void aKnownSecretIsMaskedInAllOtherText() {
        Redaction redaction = Redaction.of(json("{'tunnel':{'preSharedKey':'hunter2'}}"), "a.b.c-token");

        assertThat(redaction.without(json("{'message':'hunter2 and a.b.c-token are wrong','list':['xhunter2x',1]}")))
                .isEqualTo(json("{'message':'******** and ******** are wrong','list':['x********x',1]}"));
    }

    @ParameterizedTest(name = "{0} in: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dcf|value dcf is not valid|value ******** is not valid",
                "dcf|'dcf'|********",
                "dcf|\"dcf\", <dcf>, dcf.|\"********\", <********>, ********.",
                "dcf|abdcfe dcf1 1dcf édcf|abdcfe dcf1 1dcf édcf",
                "test|the latest test of testing|the latest ******** of testing",
                "1234|12345 1234 x1234|12345 ******** x1234",
                "beef12|0beef12a beef12|0beef12a ********",
                "a|a banana|******** banana",
                "p@s|p@s xp@sx|******** xp@sx",
                "test123|atest123b|a********b",
                "p@ss|xp@ssx|x********x",
                "password|passwords|********s",
                "12345678|0123456789|0********9"
            })
    void aShortSecretIsAWholeWordOrItIsChance(String secret, String text, String masked) {
        assertThat(knowing(secret).text(text)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "\t \n"})
    void aSecretOfNothingIsFoundNowhere(String secret) {
        String text = "a text \t \n with white space";

        assertThat(knowing().text(text)).isEqualTo(text);
        assertThat(Redaction.of(JsonNodeFactory.instance.objectNode().put("preSharedKey", secret))
                        .text(text))
                .isEqualTo(text);
    }

    static Stream<Arguments> overlapping() {
        return Stream.of(
                Arguments.of(
                        "one within the other",
                        knowing("abcd-1", "abcd-1REST-OF-ZONE-KEY"),
                        "Keys abcd-1 and abcd-1REST-OF-ZONE-KEY are weak",
                        "Keys ******** and ******** are weak"),
                Arguments.of("the other order", knowing("xabcd-1x", "abcd-1"), "xabcd-1x abcd-1", "******** ********"),
                Arguments.of("a common part", knowing("abcd-1", "d-1ef"), "abcd-1ef", "********"),
                Arguments.of("a chain", knowing("ax12", "12yz", "yz34"), "(ax12yz34)", "(********)"),
                Arguments.of("with itself", knowing("aba-aba"), "aba-aba-aba", "********"),
                Arguments.of("side by side", knowing("abcd-1"), "abcd-1abcd-1", "****************"),
                Arguments.of(
                        "a false start",
                        knowing("ababababab-c"),
                        "abababababababab-c",
                        "abababab".substring(2) + "********"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlapping")
    void secretsThatOverlapAreMaskedAsOne(String name, Redaction redaction, String text, String masked) {
        assertThat(redaction.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Psk\\\"mA\\\\rker/0001 ><&'+\\u00e9",
                "Psk\\\"mA\\\\rker\\/0001 ><&'+é",
                "Psk\\u0022mA\\\\rker/0001 \\u003E\\u003C\\u0026\\u0027\\u002B\\u00E9",
                "Psk\\u0022mA\\\\rker/0001 \\u003e\\u003c\\u0026\\u0027\\u002b\\u00e9",
                "Psk%22mA%5Crker%2F0001%20%3E%3C%26%27%2B%C3%A9",
                "Psk%22mA%5crker%2f0001%20%3e%3c%26%27%2b%c3%a9",
                "Psk%22mA%5Crker%2F0001%20%3E%3C%26'%2B%C3%A9",
                "Psk%22mA%5Crker%2F0001+%3E%3C%26%27%2B%C3%A9",
                "Psk&quot;mA\\rker/0001 &gt;&lt;&amp;&#39;+é",
                "Psk&quot;mA\\rker/0001 &gt;&lt;&amp;&#x27;+é",
                "Psk\"mA\\rker/0001 ><&'+é"
            })
    void aSecretIsKnownInTheFormsInWhichOthersWriteIt(String form) {
        assertThat(knowing("Psk\"mA\\rker/0001 ><&'+é").text("The value \"" + form + "\" is not valid"))
                .isEqualTo("The value \"********\" is not valid");
    }

    static Stream<Character> charactersOfLatin1() {
        return IntStream.rangeClosed(0, 255).mapToObj(c -> (char) c);
    }

    @ParameterizedTest
    @MethodSource("charactersOfLatin1")
    void aSecretWithOneCharacterOfAnyKindIsKnownAsLibrariesWriteIt(char character) throws IOException {
        String secret = "Marker" + character + "0001";
        String json = new JsonMapper().writeValueAsString(secret);
        String ascii = new JsonMapper(JsonFactory.builder()
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .build())
                .writeValueAsString(secret);

        for (String form : List.of(secret, json, ascii, URLEncoder.encode(secret, StandardCharsets.UTF_8))) {
            assertThat(knowing(secret).text(form)).isEqualTo(form.startsWith("\"") ? "\"********\"" : "********");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hunter2", "hunter22", "hunter222", "??>>~~?>", "correct horse battery staple"})
    void aSecretIsKnownInBase64(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);

        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            assertThat(knowing(secret).text("key=" + encoder.encodeToString(bytes) + ";"))
                    .isEqualTo("key=********;");
            assertThat(knowing(secret).text(encoder.withoutPadding().encodeToString(bytes)))
                    .isEqualTo("********");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "id, 0d5f1234-6e8f-1234-a5ba-1234deadbeef",
        "id, 1234-x",
        "deviceId, 0d5f1234-6e8f-1234-a5ba-1234deadbeef",
        "note, see 0d5f1234-6e8f-1234-a5ba-1234deadbeef.",
        "lastModifiedDateTime, 1234-01-31T12:00:00Z",
        "@odata.context, https://graph.microsoft.com/1234/$entity",
        "links@odata.context, https://graph.microsoft.com/1234/$entity",
        "name, CPE12345"
    })
    void whatIsPartOfAnIdOrATimeByChanceStays(String name, String value) {
        JsonNode body = JsonNodeFactory.instance.objectNode().put(name, value);

        assertThat(knowing("1234").without(body)).isSameAs(body);
        assertThat(knowing("1234").masked(body)).isSameAs(body);
    }

    @ParameterizedTest(name = "{0}: {2} with {1}")
    @CsvSource({
        "id, 1234, 1234",
        "id, dcf, dcf",
        "id, Psk-mArker-0001-Xy7, Psk-mArker-0001-Xy7",
        "id, Psk-mArker-0001-Xy7, x-Psk-mArker-0001-Xy7-1",
        "id, hunter2, aHVudGVyMg==",
        "id, 0d5f1234-6e8f-1234-a5ba-1234deadbeef, 0d5f1234-6e8f-1234-a5ba-1234deadbeef",
        "lastModifiedDateTime, Psk-mArker-0001-Xy7, 2026 Psk-mArker-0001-Xy7",
        "@odata.id, Psk-mArker-0001-Xy7, https://x/Psk-mArker-0001-Xy7"
    })
    void whatIsASecretByNoChanceIsMaskedAsAWhole(String name, String secret, String value) {
        JsonNode body = JsonNodeFactory.instance.objectNode().put(name, value);

        assertThat(knowing(secret).without(body).path(name).asText()).isEqualTo("********");
        assertThat(knowing(secret).id(value)).as("wherever else it is named").isEqualTo("********");
    }

    @Test
    void membersAddressesAndNumbersThatWereSentStayWhateverTheKeysAre() {
        JsonNode body = TakeIn.tree(LINK);

        for (String key : new String[] {"openSystems", "20.55.91.42", "65533", "mbps1000", "42"}) {
            assertThat(ofLink(key, key + "!").without(body).path("deviceVendor").asText())
                    .isEqualTo("openSystems");
            assertThat(ofLink(key, key + "!").without(body).path("ipAddress").asText())
                    .isEqualTo("20.55.91.42");
            assertThat(ofLink(key, key + "!").without(body).path("bandwidthCapacityInMbps"))
                    .isEqualTo(body.path("bandwidthCapacityInMbps"));
        }
    }

    @Test
    void theSameWordIsASecretInFreeTextAndWhereItWasNotSent() {
        Redaction redaction = ofLink("openSystems", ZONE_KEY);

        assertThat(redaction.without(
                        json("{'note':'openSystems','redundancyTier':'openSystems','name':'openSystems'}")))
                .isEqualTo(json("{'note':'********','redundancyTier':'********','name':'********'}"));
    }

    @Test
    void memberNamesThatAreASecretAreMasked() {
        JsonNode body = json("{'a':1,'" + KEY + "':{'x':'y'},'z':2}");

        assertThat(ofLink(KEY, ZONE_KEY).without(body)).isEqualTo(json("{'a':1,'z':2,'********':{'x':'y'}}"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"name", "tunnelConfiguration", "ipAddress", "id", "asn"})
    void namesOfPropertiesStayEvenIfAKeyReadsTheSame(String key) {
        JsonNode body = json("{'id':'1','name':'n','ipAddress':'1.2.3.4','tunnelConfiguration':{'asn':1}}");

        assertThat(ofLink(key, ZONE_KEY).without(body)).isEqualTo(body);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"918273645", "['hunter2-list']", "{'a':'hunter2-map'}", "[['hunter2-deep',{'b':[77665544]}]]"})
    void secretsOfAnotherTypeAreKnownToo(String value) {
        Redaction redaction = Redaction.of(json("{'preSharedKey':" + value + "}"));

        assertThat(redaction.text("918273645, hunter2-list, hunter2-map, hunter2-deep, 77665544, a, b"))
                .contains("********")
                .endsWith(", a, b")
                .satisfies(
                        text -> Stream.of(value.replaceAll("[\\[\\]{}':]", " ").split("[ ,]+"))
                                .filter(word -> word.length() > 2)
                                .forEach(word -> assertThat(text).doesNotContain(word)));
    }

    @Test
    void aNumberThatIsASecretIsMaskedAndOthersAreNot() {
        Redaction redaction = Redaction.of(json("{'psk':918273645,'zonePsk':300}"));

        assertThat(redaction.without(json("{'a':918273645,'b':300,'c':9182736450,'d':1.5,'e':true,'f':null}")))
                .isEqualTo(json("{'a':'********','b':300,'c':9182736450,'d':1.5,'e':true,'f':null}"));
    }

    @Test
    void whatNobodyKnowsInATunnelIsASecret() {
        String body = LINK.replace(
                "\"preSharedKey\"",
                "\"zoneKey\":\"hunter2-zone\",\"more\":{\"x\":[\"hunter2-more\"]},\"preSharedKey\"");
        var taken = TakeIn.take(TakeIn.DEVICE_LINK, body, Map.of("unknown-property", "warning"));

        assertThat(taken.isAcceptable()).isTrue();
        assertThat(taken.canonical().at("/tunnelConfiguration/zoneKey").asText())
                .isEqualTo("hunter2-zone");
        assertThat(taken.redaction()
                        .masked(taken.canonical())
                        .at("/tunnelConfiguration/zoneKey")
                        .asText())
                .isEqualTo("********");
        assertThat(taken.redaction()
                        .masked(taken.canonical())
                        .at("/tunnelConfiguration/more")
                        .asText())
                .isEqualTo("********");
        assertThat(taken.redaction().without(taken.canonical()).toString()).doesNotContain("hunter2");
        assertThat(taken.redaction().text("hunter2-zone and hunter2-more")).isEqualTo("******** and ********");
        assertThat(taken.redaction()
                        .without(json("{'zoneKey':'of another place','tunnelConfiguration':{'new':'of Graph'}}")))
                .as("elsewhere, and what Graph adds")
                .isEqualTo(json("{'zoneKey':'of another place','tunnelConfiguration':{'new':'of Graph'}}"));
    }

    @Test
    void whatIsKnownInATunnelStays() {
        var taken = TakeIn.take(TakeIn.DEVICE_LINK, TakeIn.sample("device-link-ikev2-custom"));
        ObjectNode expected = taken.canonical().deepCopy();
        ((ObjectNode) expected.path("tunnelConfiguration")).remove("preSharedKey");

        assertThat((JsonNode) taken.redaction().without(taken.canonical())).isEqualTo(expected);
    }

    @Test
    void theKeyOfASecurityIdStays() {
        var taken = TakeIn.take(TakeIn.DEVICE, TakeIn.sample("device-clean"));

        assertThat((JsonNode) taken.redaction().without(taken.canonical())).isSameAs(taken.canonical());
    }

    @ParameterizedTest(name = "a further secret of {0} characters")
    @ValueSource(ints = {5, 512, 513, 5_000})
    void furtherSecretsAreFoundAfterASearchForTheFirst(int length) {
        Redaction first = knowing("hunter2");
        first.text("a text that is searched for the first secret");
        String further = "Xy7-".repeat(length).substring(0, length);
        Redaction both = first.and(further);

        assertThat(both.text("of hunter2 and " + further + ".")).isEqualTo("of ******** and ********.");
        assertThat(both.text("of hunter2 alone")).isEqualTo("of ******** alone");
        assertThat(first.text("of hunter2 and " + further + ".")).isEqualTo("of ******** and " + further + ".");
    }

    @Test
    void theOriginalIsNotTouched() {
        JsonNode body = json("{'a':[{'preSharedKey':'hunter2'}],'b':'hunter2'}");
        JsonNode before = body.deepCopy();
        Redaction.of(body).masked(body);
        Redaction.of(body).without(body);

        assertThat(body).isEqualTo(before);
    }

    @Test
    void nothingIsCopiedWhereThereIsNothingToHide() {
        JsonNode body = json("{'a':[{'b':'c'},['d']],'e':{'preSharedKey':'hunter2'}}");
        JsonNode shown = knowing("hunter2").without(body);

        assertThat(shown).isNotSameAs(body);
        assertThat(shown.path("a")).isSameAs(body.path("a"));
        assertThat(knowing("hunter2").without(body.path("a"))).isSameAs(body.path("a"));
    }

    @Test
    void tooManySecretsAreNotLookedForAndTextsLeftOut() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 3_000; i++) {
            payload.put("psk" + i, "hidden-" + i);
        }
        Redaction redaction = Redaction.of(payload);

        JsonNode body = json(
                "{'id':'0d5f1234-6e8f-1234-a5ba-1234deadbeef','name':'hidden-2999','lastModified':'nothing of the kind',"
                        + "'asn':7,'empty':'','psk1':'x','hidden-2998':1}");

        assertThat(redaction.without(body))
                .isEqualTo(
                        json("{'id':'0d5f1234-6e8f-1234-a5ba-1234deadbeef','name':'********','lastModified':'********',"
                                + "'asn':7,'empty':'','********':1}"));
        assertThat(redaction.sentence("displayName is missing")).isEqualTo("displayName is missing");
        assertThat(redaction.id("hidden-2999")).isEqualTo("********");
        assertThat(redaction.id("abc-hidden-2999-and-more")).isEqualTo("********");
    }

    @Test
    void thousandsOfSecretsAndLongTextsCostLittle() {
        for (String secret : new String[] {"aaaa%04d", "aaaa \\\"<&'é>\" aaaa%04d", "aaaa%04d" + "a".repeat(50)}) {
            for (int secrets : new int[] {500, 1_900, 4_095}) {
                assertCostsLittle(secret, secrets);
            }
        }
    }

    private static void assertCostsLittle(String secret, int secrets) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < secrets; i++) {
            payload.put("preSharedKey" + i, String.format(secret, i));
        }
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        texts.add("a".repeat(120_000));
        for (int i = 0; i < 6_000; i++) {
            texts.add("aaaa123 aaaa456 aaaa789 aaaa");
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> Redaction.of(payload).without(texts));
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {1_000, 20_000, 60_000, 250_000})
    void aLongSecretCostsLittleAndIsFound(int length) {
        String secret = "a".repeat(length);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(knowing(secret).without(TextNode.valueOf(secret + "b")).asText())
                    .startsWith("********")
                    .doesNotContain("aaaa");
        });
    }
}

package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.graphfacade.FacadeTest;
import io.graphfacade.device.Device;
import io.graphfacade.intake.json.MalformedJson;
import io.graphfacade.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to cost much, to say something else to the next reader, or to pass as what they are not. */
class HostileBodiesTest {

    private static final String CLEAN = FacadeTest.resource("samples/device-clean.json");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aListOfManyFaultsCostsLittleAndIsAnsweredBriefly() {
        String list = IntStream.range(0, 60_000).mapToObj(i -> "0").collect(Collectors.joining(","));

        IntakeResult<Device> taken = assertTimeoutPreemptively(
                SOON, () -> TakeIn.take(TakeIn.DEVICE, "{\"alternativeSecurityIds\":[" + list + "]}"));

        assertThat(TakeIn.summaries(taken.findings())).contains("item-count error /alternativeSecurityIds");
        assertThat(taken.findings()).hasSizeLessThan(10);
    }

    @Test
    void aListThatIsTooLongGoesAsWrittenWhereTheRuleIsLowered() {
        String list = IntStream.range(0, 101)
                .mapToObj(i -> "{\"type\":2,\"key\":\"a2V5\"}")
                .collect(Collectors.joining(","));
        String body = CLEAN.replaceFirst("(?s)\\[.*\\]", "[" + list + "]");

        IntakeResult<Device> taken = TakeIn.take(TakeIn.DEVICE, body, Map.of("item-count", "warning"));

        assertThat(taken.canonical().path("alternativeSecurityIds")).hasSize(101);
        assertThat(taken.isAcceptable()).isTrue();
    }

    @Test
    void manyUnknownPropertiesCostLittleAndAreAnsweredBriefly() {
        String properties = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"displyName" + i + "\":0")
                .collect(Collectors.joining(","));

        IntakeResult<Device> taken =
                assertTimeoutPreemptively(SOON, () -> TakeIn.take(TakeIn.DEVICE, "{" + properties + "}"));

        assertThat(taken.findings()).hasSize(101);
        assertThat(taken.findings().get(100).code()).isEqualTo("more-findings");
        assertThat(taken.isAcceptable()).isFalse();
    }

    @Test
    void faultsUnderLongNamesAreAnsweredBriefly() {
        String names = "{\"" + "~".repeat(256) + "\":";
        String faults = IntStream.range(0, 101).mapToObj(i -> "\"\\u0000\"").collect(Collectors.joining(","));
        String body = "{\"extension_a\":" + names.repeat(29) + "[" + faults + "]" + "}".repeat(30);

        IntakeResult<Device> taken = TakeIn.take(TakeIn.DEVICE, body);

        assertThat(TakeIn.json(taken.findings())).hasSizeLessThan(300 * 1024);
        assertThat(taken.findings()).last().extracting(Finding::code).isEqualTo("more-findings");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void otherEncodingsAreRefused(String charset) {
        assertThatThrownBy(() -> TakeIn.take(TakeIn.DEVICE, CLEAN.getBytes(Charset.forName(charset))))
                .isInstanceOf(MalformedJson.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"c080", "c0a2", "f7bfbfbf", "f4908080", "ff", "e282", "eda080"})
    void bytesThatAreNotUtf8AreRefused(String hex) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"displayName\":\"".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(HexFormat.of().parseHex(hex));
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TakeIn.take(TakeIn.DEVICE, body.toByteArray()))
                .isInstanceOf(MalformedJson.class)
                .hasMessageStartingWith("The body is not text in UTF-8: the byte 16 (counted from 0) is 0x"
                        + hex.substring(0, 2).toUpperCase(Locale.ROOT));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(TakeIn.take(TakeIn.DEVICE, "\uFEFF" + CLEAN).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a\\ud800b", "a\\udc00", "a\\u0000b", "a\\u001bb", "a\\u009bb"})
    void halfCharactersAndControlCharactersAreRefusedWhereverTheyStand(String text) {
        assertThat(TakeIn.summaries(TakeIn.take(TakeIn.DEVICE, CLEAN.replace("Test device", text))
                        .errors()))
                .containsExactly("text-malformed error /displayName");
        assertThat(TakeIn.take(
                                TakeIn.DEVICE,
                                CLEAN.replaceFirst("\\{", "{\"extension_a\":[\"" + text.replace("\\", "\\\\") + "\"],"))
                        .isAcceptable())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a\\tb", "a\\nb", "a\\rb"})
    void charactersThatLayOutTextPass(String text) {
        assertThat(TakeIn.take(TakeIn.DEVICE, CLEAN.replace("Test device", text))
                        .findings())
                .isEmpty();
    }

    @Test
    void controlCharactersInNamesAreRefused() {
        assertThat(TakeIn.summaries(TakeIn.take(TakeIn.DEVICE, CLEAN.replaceFirst("\\{", "{\"extension_\\\\u0007\":1,"))
                        .findings()))
                .containsExactly("text-malformed error /extension_\u0007", "extension-name warning /extension_\u0007");
    }

    @Test
    void aListOfAHundredElementsIsRead() {
        String ids = IntStream.range(0, 100)
                .mapToObj(i -> "{\"type\":2,\"key\":\"" + String.format("%08d", i) + "\"}")
                .collect(Collectors.joining(","));

        assertThat(TakeIn.take(TakeIn.DEVICE, CLEAN.replaceFirst("(?s)\\[.*\\]", "[" + ids + "]"))
                        .errors())
                .isEmpty();
    }

    @Test
    void wholeCharactersBeyondTheBasicPlanePass() {
        assertThat(TakeIn.take(TakeIn.DEVICE, CLEAN.replace("Test device", "\\ud83d\\ude00"))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "registeredOwners@odata.bind",
                "a@b",
                "@removed",
                "owner@odata.context",
                "@odata.bind",
                "displayName@odata.bind"
            })
    void annotationsThatMayBeMeantToDoSomethingAreNotDropped(String name) {
        assertThat(TakeIn.summaries(TakeIn.take(TakeIn.DEVICE, CLEAN.replaceFirst("\\{", "{\"" + name + "\": 1,"))
                        .errors()))
                .containsExactly("unknown-property error /" + name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e401"})
    void numbersThatTheNextReaderCouldNotHoldAreRefused(String number) {
        assertThatThrownBy(() -> TakeIn.take(
                        TakeIn.DEVICE,
                        CLEAN.replaceFirst("\\{", "{\"extension_0123456789abcdef0123456789abcdef_n\":" + number + ",")))
                .isInstanceOf(MalformedJson.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e400", "1e-400"})
    void numbersOfTheLargestExponentsPass(String number) {
        assertThat(TakeIn.take(
                                TakeIn.DEVICE,
                                CLEAN.replaceFirst(
                                        "\\{", "{\"extension_0123456789abcdef0123456789abcdef_n\":" + number + ","))
                        .findings())
                .isEmpty();
    }
}

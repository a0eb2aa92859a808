package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    private static final List<String> NAMES =
            List.of("accountEnabled", "deviceId", "displayName", "operatingSystem", "operatingSystemVersion");

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("as Graph spells it", "displayName", "displayname"),
                Arguments.of("Pascal case", "DisplayName", "displayname"),
                Arguments.of("the first capital and the last", "AZ", "az"),
                Arguments.of("snake case", "display_name", "displayname"),
                Arguments.of("kebab case", "display-name", "displayname"),
                Arguments.of("words", " Display Name ", "displayname"),
                Arguments.of("non-breaking and zero-width spaces", "\uFEFFdisplay\u00A0na\u200Bme", "displayname"),
                Arguments.of("annotation", "@odata.type", "@odatatype"),
                Arguments.of("a dash between a word and a number", "SHA-256", "sha256"),
                Arguments.of("dashes around words", "AES - GCM - 128", "aesgcm128"),
                Arguments.of("a dash behind a number", "2048-bit", "2048bit"),
                Arguments.of("a minus sign", "-250", "-250"),
                Arguments.of("a minus sign behind a space", "group -14", "group -14"),
                Arguments.of("a minus sign between spaces", " - 250", "-250"),
                Arguments.of("a dash behind a control character", "\0-1", "\0" + 1),
                Arguments.of("a minus sign behind a control character and a space", "\0 -1", "\0 -1"),
                Arguments.of("a decimal point behind a control character", "\0.5", "\0.5"),
                Arguments.of("a dash behind a decimal point", "1.-5", "1.5"),
                Arguments.of("a decimal point and the lowest digits", "0.0", "0.0"),
                Arguments.of("a decimal point and the highest digits", "9.9", "9.9"),
                Arguments.of("a decimal point", "extensionAttribute1.5", "extensionattribute1.5"),
                Arguments.of("a decimal point in front", " .5", ".5"),
                Arguments.of("a space between two numbers", "10  00", "10 00"),
                Arguments.of("a dash between two numbers", "SHA2-256", "sha2 256"),
                Arguments.of("nothing visible between two digits", "2\u200B5", "25"),
                Arguments.of("a letter whose lower case depends on others", "\u03A3\u0130K", "\u03C3ik"),
                Arguments.of("another letter stays another", "displayNam\u00E9", "displaynam\u00E9"),
                Arguments.of("nothing but separators", "-_. ", ""));
    }

    static Stream<Arguments> nearest() {
        return Stream.of(
                Arguments.of("a letter too few", "displyName", "displayName"),
                Arguments.of("a letter too many", "displayyName", "displayName"),
                Arguments.of("another letter", "displavName", "displayName"),
                Arguments.of("swapped neighbours", "dispalyName", "displayName"),
                Arguments.of("another spelling", "DEVICE_ID", "deviceId"),
                Arguments.of("the shorter of two that begin alike", "operatingSystm", "operatingSystem"),
                Arguments.of("too far from all", "serialNumber", null),
                Arguments.of("empty", "", null),
                Arguments.of("nothing but separators", "--", null),
                Arguments.of("too long to compare", "displayName".repeat(6), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void foldedForm(String name, String written, String folded) {
        assertThat(Names.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nearest")
    void nearestName(String name, String written, String expected) {
        assertThat(Names.nearest(written, NAMES)).isEqualTo(expected);
    }

    static Stream<Arguments> nearestOfFew() {
        String longest = "n".repeat(64);
        return Stream.of(
                Arguments.of("one letter of four is another", "typo", List.of("type"), "type"),
                Arguments.of("one letter of three is another", "key", List.of("kex"), null),
                Arguments.of("a third is missing", "name", List.of("rename"), null),
                Arguments.of("the first of two that are equally near", "nams", List.of("name", "namo"), "name"),
                Arguments.of("the nearer of two", "displayNam", List.of("displayNa1e", "displayName"), "displayName"),
                Arguments.of("as long as is compared", longest, List.of(longest + "x"), longest + "x"),
                Arguments.of("longer than is compared", longest + "n", List.of(longest), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nearestOfFew")
    void nearestOfFewNames(String name, String written, List<String> candidates, String expected) {
        assertThat(Names.nearest(written, candidates)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"abc, abc, 0", "abc, ab, 1", "abc, abcd, 1", "abc, axc, 1", "abc, acb, 1", "abc, xyz, 3", "'', abc, 3"})
    void typingMistakes(String from, String to, int mistakes) {
        assertThat(TypingMistakes.count(from, to, Integer.MAX_VALUE)).isEqualTo(mistakes);
        assertThat(TypingMistakes.count(to, from, Integer.MAX_VALUE)).isEqualTo(mistakes);
    }

    @Test
    void countingEndsWhereTheMistakesAreTooMany() {
        assertThat(TypingMistakes.count("abc", "xyz", 2)).isEqualTo(2);
    }

    @ParameterizedTest(name = "from {0} to {1} at least {2}")
    @CsvSource({
        "abc, abc, 0",
        "abc, cab, 0",
        "ab, aa, 1",
        "abc, abx, 1",
        "abc, ab, 1",
        "abc, xyz, 3",
        "ab, abbbb, 3",
        "'', abc, 3"
    })
    void thereAreNoFewerMistakesThanLengthsAndCharactersTell(String from, String to, int fewest) {
        assertThat(TypingMistakes.atLeast(from, to)).isEqualTo(fewest);
        assertThat(TypingMistakes.atLeast(to, from)).isEqualTo(fewest);
    }
}

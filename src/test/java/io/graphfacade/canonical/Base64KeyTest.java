package io.graphfacade.canonical;

import static io.graphfacade.canonical.Outcome.kept;
import static io.graphfacade.canonical.Outcome.mended;
import static io.graphfacade.canonical.Outcome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Base64KeyTest {

    private static final String SAMPLE = "Y3YxN2E1MWFlYw==";

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("standard alphabet with padding", SAMPLE, kept(SAMPLE)),
                Arguments.of("no padding needed", "a2V5", kept("a2V5")),
                Arguments.of("all of the alphabet's specials", "+/+/", kept("+/+/")),
                Arguments.of("the ends of the alphabet's ranges", "AZaz09+/", kept("AZaz09+/")),
                Arguments.of("a character before the capitals", "AAA@", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("a character behind the capitals", "AAA[", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("a character before the small letters", "AAA`", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("a character behind the small letters", "AAA{", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("a character behind the digits", "AAA:", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("a word that is Base64 by chance", "test", kept("test")),
                Arguments.of("missing padding", "Y3YxN2E1MWFlYw", respelled(SAMPLE)),
                Arguments.of("URL-safe alphabet", "-_-_", respelled("+/+/")),
                Arguments.of("URL-safe alphabet without padding", "-_8", respelled("+/8=")),
                Arguments.of("line breaks", "Y3YxN2E1\r\nMWFlYw==\n", respelled(SAMPLE)),
                Arguments.of("lines of one length", "Y3YxN2E1\nY3YxN2E1\r\n  MWFl", respelled("Y3YxN2E1Y3YxN2E1MWFl")),
                Arguments.of("lines of several lengths", "Y3YxN2E1\nY3Yx\nN2E1MWFl", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("a last line that is longer", "Y3YxN2E1\nY3YxN2E1MWFl", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("white space within a line", "Y3Yx N2E1 MWFl", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("hexadecimal bytes with spaces", "e1 0c 34 6d b4 d2", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("hexadecimal bytes on lines", "e1\n0c\n34\n6d", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("byte numbers joined by spaces", "88 0 53 0 48 0 57 0", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of(
                        "byte numbers joined by line breaks", "100\n101\n102\n103", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("byte numbers joined by commas", "88, 0, 53", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("white space around it", "  Y3YxN2E1MWFlYw== ", respelled(SAMPLE)),
                Arguments.of("non-breaking space around it", "\u00A0Y3YxN2E1MWFlYw==\u00A0", respelled(SAMPLE)),
                Arguments.of("zero-width space behind it", "Y3YxN2E1MWFlYw==\u200B", respelled(SAMPLE)),
                Arguments.of("byte order mark before it", "\uFEFFY3YxN2E1MWFlYw==", respelled(SAMPLE)),
                Arguments.of("bits behind the last byte", "YR==", respelled("YQ==")),
                Arguments.of("raw text", "my device key!", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("empty", "", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("white space only", " \n ", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("a single character", "A", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("padding only", "====", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("one padding character short", "YQ=", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("padding in the middle", "YQ==YQ==", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of(
                        "letters of another script", "\u0430\u0430\u0430\u0430", refused(Departure.KEY_NOT_BASE64)));
    }

    static Stream<Arguments> prefixes() {
        return Stream.of(
                Arguments.of("the documented sample", "base64Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("a colon behind the word", "base64:Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("a space behind the word", "base64 Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("a comma behind the word", "base64,Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("the word in upper case", "BASE64Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("data URI", "data:application/octet-stream;base64,Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("data URI without a media type", "data:;base64,Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("white space before the word", " base64:Y3YxN2E1MWFlYw==", unprefixed(SAMPLE)),
                Arguments.of("URL-safe key without padding", "base64:-_8", unprefixed("+/8=")),
                Arguments.of("the whole is Base64 already", "base64YWJjZA", kept("base64YWJjZA")),
                Arguments.of(
                        "the whole might be Base64, and so might the rest",
                        "base64YWJj",
                        refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("nothing behind the prefix", "base64:", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("raw text behind the prefix", "base64:my key", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("the prefix twice", "base64:base64:YQ==", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("data URI that is not Base64", "data:text/plain,abcd", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("data URI in Base32", "data:;base32,abcd", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of(
                        "data URI that begins with the word", "data:base64,YQ==", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("data URI without a comma", "data:;base64", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of("data URI without a key", "data:;base64,", refused(Departure.KEY_NOT_BASE64)),
                Arguments.of(
                        "data URI with a letter that is longer in lower case",
                        "data:\u0130;base64,Y3YxN2E1MWFlYw==",
                        unprefixed(SAMPLE)),
                Arguments.of("the same without a key", "data:\u0130;base64,", refused(Departure.KEY_NOT_BASE64)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Base64Key.canonical(written))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prefixes")
    void prefix(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Base64Key.canonical(written))).isEqualTo(expected);
    }

    @Test
    void theDocumentedSampleHoldsTheBytesOfItsText() {
        assertThat(new Base64Key(SAMPLE).bytes()).isEqualTo("cv17a51aec".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aListOfNumbersInOneTextIsCalledThat() {
        Canonical.Refused<Base64Key> refused = (Canonical.Refused<Base64Key>) Base64Key.canonical("88 0 53 0");

        assertThat(refused.problem()).startsWith("is a list of byte numbers in one text");
    }

    @Test
    void ofBytes() {
        assertThat(Base64Key.of(new byte[] {-1, -17, -66})).hasToString("/+++");
    }

    private static Outcome respelled(String key) {
        return mended(key, Departure.BASE64_SPELLING);
    }

    private static Outcome unprefixed(String key) {
        return mended(key, Departure.KEY_PREFIX);
    }
}

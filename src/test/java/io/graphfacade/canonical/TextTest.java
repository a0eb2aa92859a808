package io.graphfacade.canonical;

import static io.graphfacade.canonical.Outcome.kept;
import static io.graphfacade.canonical.Outcome.mended;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextTest {

    private static final String MARKS = "\u0301".repeat(30);

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("plain", "Test device", kept("Test device")),
                Arguments.of("empty", "", kept("")),
                Arguments.of("white space inside", "a \t b", kept("a \t b")),
                Arguments.of("composed letter", "Caf\u00E9", kept("Caf\u00E9")),
                Arguments.of("ligature, which composition leaves alone", "\uFB01", kept("\uFB01")),
                Arguments.of("letter beyond the basic plane", "\uD83D\uDE00", kept("\uD83D\uDE00")),
                Arguments.of("half of a surrogate pair", "\uD83D", kept("\uD83D")),
                Arguments.of("letters of another alphabet, all decomposed", "\u1112\u1161\u11AB", trimmed("\uD55C")),
                Arguments.of("decomposed letter", "Cafe\u0301", trimmed("Caf\u00E9")),
                Arguments.of(
                        "as long as is composed", "e\u0301" + "x".repeat(4_094), trimmed("\u00E9" + "x".repeat(4_094))),
                Arguments.of(
                        "longer than is composed", "e\u0301" + "x".repeat(4_095), kept("e\u0301" + "x".repeat(4_095))),
                Arguments.of("as many marks as are composed", "e" + MARKS, trimmed("\u00E9" + MARKS.substring(1))),
                Arguments.of("more marks than are composed", "e" + MARKS + "\u0301", kept("e" + MARKS + "\u0301")),
                Arguments.of("white space around it", "\r\n\t Test device ", trimmed("Test device")),
                Arguments.of("non-breaking space around it", "\u00A0Test device\u202F", trimmed("Test device")),
                Arguments.of("zero-width characters around it", "\u200BTest\u200C\u200D\u2060", trimmed("Test")),
                Arguments.of("byte order mark before it", "\uFEFFTest", trimmed("Test")),
                Arguments.of("next line behind it", "Test\u0085", trimmed("Test")),
                Arguments.of("white space only", " \u00A0\u200B ", trimmed("")),
                Arguments.of("decomposed letter before white space", "e\u0301 ", trimmed("\u00E9")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Text.canonical(written))).isEqualTo(expected);
    }

    private static Outcome trimmed(String text) {
        return mended(text, Departure.TEXT_TRIMMED);
    }
}

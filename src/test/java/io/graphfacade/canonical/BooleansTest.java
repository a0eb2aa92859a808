package io.graphfacade.canonical;

import static io.graphfacade.canonical.Outcome.kept;
import static io.graphfacade.canonical.Outcome.mended;
import static io.graphfacade.canonical.Outcome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BooleansTest {

    static Stream<Arguments> cases() {
        Outcome refused = refused(Departure.BOOLEAN_MALFORMED);
        return Stream.of(
                Arguments.of("true", "true", kept("true")),
                Arguments.of("false", "false", kept("false")),
                Arguments.of("upper case", "TRUE", mended("true", Departure.BOOLEAN_SPELLING)),
                Arguments.of("PowerShell's case", "False", mended("false", Departure.BOOLEAN_SPELLING)),
                Arguments.of("one", "1", mended("true", Departure.BOOLEAN_SPELLING)),
                Arguments.of("zero", "0", mended("false", Departure.BOOLEAN_SPELLING)),
                Arguments.of("white space around it", " true ", mended("true", Departure.BOOLEAN_SPELLING)),
                Arguments.of("yes", "yes", refused),
                Arguments.of("on", "on", refused),
                Arguments.of("another number", "2", refused),
                Arguments.of("a number with a fraction", "1.0", refused),
                Arguments.of("first letter only", "t", refused),
                Arguments.of("empty", "", refused));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Booleans.canonical(written))).isEqualTo(expected);
    }
}

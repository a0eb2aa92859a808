package io.graphfacade.canonical;

import static io.graphfacade.canonical.Outcome.kept;
import static io.graphfacade.canonical.Outcome.mended;
import static io.graphfacade.canonical.Outcome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsnTest {

    static Stream<Arguments> cases() {
        Outcome respelled = mended("65000", Departure.NUMBER_SPELLING);
        Outcome refused = refused(Departure.NUMBER_MALFORMED);
        return Stream.of(
                Arguments.of("plain", "65000", kept("65000")),
                Arguments.of("as routers name it", "AS65000", respelled),
                Arguments.of("in lower case with a space", "as 65000", respelled),
                Arguments.of("asdot with a high part of zero", "0.65000", respelled),
                Arguments.of("asdot as routers name it", "AS0.65000", respelled),
                Arguments.of("a fraction of zeros", "65000.0", respelled),
                Arguments.of("four bytes", "4200000000", kept("4200000000")),
                Arguments.of(
                        "four bytes as routers name it",
                        "AS4200000000",
                        mended("4200000000", Departure.NUMBER_SPELLING)),
                Arguments.of("asdot with a fraction", "0.650.00", refused),
                Arguments.of("asdot with a fraction of zeros", "0.65000.0", refused),
                Arguments.of("asdot with a sign", "0.-65000", refused),
                Arguments.of("a point that may separate thousands", "65.000", refused),
                Arguments.of("as many characters as are read", "AS" + " ".repeat(33) + "65000", respelled),
                Arguments.of("more characters than are read", "AS" + " ".repeat(34) + "65000", refused),
                Arguments.of("longer than any number", "1".repeat(100), refused),
                Arguments.of("asdot with a high part", "1.65000", refused),
                Arguments.of("asdot without its high part", ".65000", refused),
                Arguments.of("nothing behind the letters", "AS", refused),
                Arguments.of("other letters", "ASN65000", refused));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Asn.canonical(written))).isEqualTo(expected);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("whole", "65000", kept("65000")),
                Arguments.of("with a fraction of zeros", "65000.0", mended("65000", Departure.NUMBER_SPELLING)),
                Arguments.of(
                        "with a fraction, which is no asdot there", "0.65000", refused(Departure.NUMBER_MALFORMED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void aJsonNumber(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Asn.ofNumber(written))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1.65000, is a four-byte number in asdot notation or a fraction",
        ".65000, is not a whole number",
        "99999999999999999999, has a fraction or is out of range"
    })
    void theProblemIsNamed(String written, String problem) {
        Canonical.Refused<Asn> refused = (Canonical.Refused<Asn>) Asn.canonical(written);

        assertThat(refused.problem()).isEqualTo(problem);
    }
}

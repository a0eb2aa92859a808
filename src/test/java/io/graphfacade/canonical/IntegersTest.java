package io.graphfacade.canonical;

import static io.graphfacade.canonical.Outcome.kept;
import static io.graphfacade.canonical.Outcome.mended;
import static io.graphfacade.canonical.Outcome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntegersTest {

    private static final Outcome REFUSED = refused(Departure.NUMBER_MALFORMED);

    static Stream<Arguments> both() {
        return Stream.of(
                Arguments.of("whole number", "65000", kept("65000")),
                Arguments.of("zero", "0", kept("0")),
                Arguments.of("negative", "-4", kept("-4")),
                Arguments.of("a fraction of zeros", "65000.0", respelled("65000")),
                Arguments.of("a long fraction of zeros", "65000.000000", respelled("65000")),
                Arguments.of("white space around it", " 65000\u00A0", respelled("65000")),
                Arguments.of("negative zero", "-0", respelled("0")),
                Arguments.of("a fraction", "65000.5", REFUSED),
                Arguments.of("a point without digits behind it", "65000.", REFUSED),
                Arguments.of("a point without digits before it", ".5", REFUSED),
                Arguments.of("a fraction of zeros without digits before it", ".0", REFUSED),
                Arguments.of("as many characters as are read", "7." + "0".repeat(30), respelled("7")),
                Arguments.of("more characters than are read", "7." + "0".repeat(31), REFUSED),
                Arguments.of("leading zeros", "007", REFUSED),
                Arguments.of("leading zeros of a negative", "-07", REFUSED),
                Arguments.of("two zeros", "00", REFUSED),
                Arguments.of("a zero and a fraction of zeros", "0.0", respelled("0")),
                Arguments.of("two points", "1.0.0", REFUSED),
                Arguments.of("exponent", "65e3", REFUSED),
                Arguments.of("hexadecimal", "0xFDE8", REFUSED),
                Arguments.of("leading plus sign", "+65000", REFUSED),
                Arguments.of("two minus signs", "--1", REFUSED),
                Arguments.of("minus sign only", "-", REFUSED),
                Arguments.of("group separators", "65,000", REFUSED),
                Arguments.of("a point that may separate thousands", "65.000", REFUSED),
                Arguments.of("the same behind three digits", "650.000", REFUSED),
                Arguments.of("the same behind a sign", "-1.000", REFUSED),
                Arguments.of("more digits before the point than one group has", "6500.000", respelled("6500")),
                Arguments.of("two zeros behind the point", "65.00", respelled("65")),
                Arguments.of("unit", "3600s", REFUSED),
                Arguments.of("digits of another script", "\u0663\u0660\u0660", REFUSED),
                Arguments.of("words", "three hundred", REFUSED),
                Arguments.of("not a number", "NaN", REFUSED),
                Arguments.of("empty", "", REFUSED));
    }

    static Stream<Arguments> int32() {
        return Stream.of(
                Arguments.of("the largest", "2147483647", kept("2147483647")),
                Arguments.of("the smallest", "-2147483648", kept("-2147483648")),
                Arguments.of("one too large", "2147483648", REFUSED),
                Arguments.of("one too small", "-2147483649", REFUSED));
    }

    static Stream<Arguments> int64() {
        return Stream.of(
                Arguments.of("the largest", "9223372036854775807", kept("9223372036854775807")),
                Arguments.of("the smallest", "-9223372036854775808", kept("-9223372036854775808")),
                Arguments.of("one too large", "9223372036854775808", REFUSED),
                Arguments.of("one too small", "-9223372036854775809", REFUSED),
                Arguments.of("a hundred digits", "9".repeat(100), REFUSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"both", "int32"})
    void int32(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Integers.int32(written))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"both", "int64"})
    void int64(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Integers.int64(written))).isEqualTo(expected);
    }

    private static Outcome respelled(String number) {
        return mended(number, Departure.NUMBER_SPELLING);
    }
}

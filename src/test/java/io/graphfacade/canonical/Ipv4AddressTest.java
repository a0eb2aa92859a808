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

class Ipv4AddressTest {

    private static final String ADDRESS = "20.55.91.42";

    static Stream<Arguments> cases() {
        Outcome respelled = mended(ADDRESS, Departure.IPV4_SPELLING);
        Outcome refused = refused(Departure.IPV4_MALFORMED);
        return Stream.of(
                Arguments.of("dotted quad", ADDRESS, kept(ADDRESS)),
                Arguments.of("the lowest", "0.0.0.0", kept("0.0.0.0")),
                Arguments.of("the highest", "255.255.255.255", kept("255.255.255.255")),
                Arguments.of("white space around it", " 20.55.91.42\t", respelled),
                Arguments.of("non-breaking space around it", "\u00A020.55.91.42\u00A0", respelled),
                Arguments.of("a prefix length of 32", "20.55.91.42/32", respelled),
                Arguments.of("another prefix length", "20.55.91.42/24", refused),
                Arguments.of("leading zeros", "020.055.091.042", refused),
                Arguments.of("a single leading zero", "20.55.91.042", refused),
                Arguments.of("a part of two zeros", "20.55.00.42", refused),
                Arguments.of("a part over 255", "20.55.91.256", refused),
                Arguments.of("a part that overflows", "20.55.91.99999999999999999999", refused),
                Arguments.of("three parts", "20.55.91", refused),
                Arguments.of("three parts, the last of them zero", "20.55.0", refused),
                Arguments.of("five parts", "20.55.91.42.1", refused),
                Arguments.of("many parts", "1.".repeat(100) + "1", refused),
                Arguments.of("an empty part", "20..91.42", refused),
                Arguments.of("hexadecimal", "0x14.0x37.0x5b.0x2a", refused),
                Arguments.of("one number", "339172138", refused),
                Arguments.of("a sign", "+20.55.91.42", refused),
                Arguments.of("digits of another script", "20.55.91.\u0664\u0662", refused),
                Arguments.of("host name", "cpe.contoso.com", refused),
                Arguments.of("IPv6", "2001:db8::1", refused),
                Arguments.of("IPv4 in IPv6", "::ffff:20.55.91.42", refused.suggesting(ADDRESS)),
                Arguments.of("IPv4 in IPv6 in upper case", "::FFFF:20.55.91.42", refused.suggesting(ADDRESS)),
                Arguments.of("port", "20.55.91.42:500", refused.suggesting(ADDRESS)),
                Arguments.of("trailing dot", "20.55.91.42.", refused.suggesting(ADDRESS)),
                Arguments.of("leading zeros and a port", "020.055.091.042:500", refused),
                Arguments.of("empty", "", refused));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Ipv4Address.canonical(written))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "20.55.91.42/24, carries a prefix length",
        "/24, carries a prefix length",
        "020.055.091.042, has leading zeros",
        "20.55.091.42, has leading zeros",
        "20.55.91.42:500, carries a port",
        ":500, carries a port",
        "2001:db8::1, is an IPv6 address",
        "::1, is an IPv6 address",
        "cpe.contoso.com, is not an IPv4 address"
    })
    void theProblemIsNamed(String written, String problem) {
        Canonical.Refused<Ipv4Address> refused = (Canonical.Refused<Ipv4Address>) Ipv4Address.canonical(written);

        assertThat(refused.problem()).startsWith(problem);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0.0.0.1, 1", "0.0.1.0, 256", "127.255.255.255, 2147483647", "255.255.255.255, -1"})
    void theFirstPartHoldsTheHighestBits(String written, int bits) {
        assertThat(Ipv4Address.parse(written)).isEqualTo(new Ipv4Address(bits)).hasToString(written);
    }
}

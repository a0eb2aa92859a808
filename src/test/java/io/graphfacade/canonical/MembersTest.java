package io.graphfacade.canonical;

import static io.graphfacade.canonical.Outcome.kept;
import static io.graphfacade.canonical.Outcome.mended;
import static io.graphfacade.canonical.Outcome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MembersTest {

    enum Group {
        @Spelled({"group14", "14", "2048-bit"})
        dhGroup14,
        @Spelled({"24", "SHA2-256"})
        dhGroup24,
        @Spelled({"1000", "1000 Mbps", "1 Gbps"})
        mbps1000,
        @Spelled("2048-bit")
        dhGroup2048,
        @Spelled({"group19", "19"})
        ecp256
    }

    @Ambiguous(value = "k[bB]", readings = "kilobits or kilobytes")
    enum Rate {
        @Spelled("10 kB")
        kbps10,
        mbps10
    }

    private final Members<Group> groups = new Members<>(Group.class);
    private final Members<Rate> rates = new Members<>(Rate.class);

    static Stream<Arguments> cases() {
        Outcome unknown = refused(Departure.UNKNOWN_MEMBER);
        return Stream.of(
                Arguments.of("as Graph spells it", "dhGroup14", kept("dhGroup14")),
                Arguments.of("another case", "DHGroup14", respelled("dhGroup14")),
                Arguments.of("with separators", "DH Group-14", respelled("dhGroup14")),
                Arguments.of("white space around it", " ecp256\u00A0", respelled("ecp256")),
                Arguments.of("further spelling", "group19", respelled("ecp256")),
                Arguments.of("further spelling in another case", "GROUP_19", respelled("ecp256")),
                Arguments.of("number as a further spelling", "14", respelled("dhGroup14")),
                Arguments.of("further spelling of two members", "2048 bit", refused(Departure.MEMBER_AMBIGUOUS)),
                Arguments.of("digits of a name and a number", "SHA2 256", respelled("dhGroup24")),
                Arguments.of("a fraction of zeros", "14.0", respelled("dhGroup14")),
                Arguments.of("a comma between thousands", "1,000 Mbps", respelled("mbps1000")),
                Arguments.of("a space between thousands", "1\u202F000 mbps", respelled("mbps1000")),
                Arguments.of("an apostrophe between thousands", "1'000 Mbps", respelled("mbps1000")),
                Arguments.of("thousands and a fraction of zeros", "1,000.00 Mbps", respelled("mbps1000")),
                Arguments.of("another unit with a fraction of zeros", "1.0 Gbps", respelled("mbps1000")),
                Arguments.of("an invisible character in a number", "1\u200B000 Mbps", respelled("mbps1000")),
                Arguments.of("a minus sign", "-14", unknown.suggesting("dhGroup14")),
                Arguments.of("a minus sign behind a word", "dhGroup -14", unknown.suggesting("dhGroup14")),
                Arguments.of("a minus sign with a space", "- 14", unknown.suggesting("dhGroup14")),
                Arguments.of("a plus sign", "+14", unknown.suggesting("dhGroup14")),
                Arguments.of("a fraction", "1.4", unknown.suggesting("dhGroup14")),
                Arguments.of("a fraction without its whole", ".14", unknown.suggesting("dhGroup14")),
                Arguments.of("a decimal point behind a word", "group.14", unknown.suggesting("dhGroup14")),
                Arguments.of("a range", "2-4", unknown.suggesting("dhGroup24")),
                Arguments.of("digits apart", "2 4", unknown.suggesting("dhGroup24")),
                Arguments.of("digits with an underscore", "1_4", unknown.suggesting("dhGroup14")),
                Arguments.of("a point that may separate thousands", "1.000 Mbps", unknown.suggesting("mbps1000")),
                Arguments.of("a comma that separates no thousands", "10,00 Mbps", unknown.suggesting("mbps1000")),
                Arguments.of("a comma at the end", "1,000, Mbps", unknown.suggesting("mbps1000")),
                Arguments.of("zeros that may be thousands", "14.000", unknown),
                Arguments.of("an exponent", "1e3", unknown),
                Arguments.of("as many characters as are read", "+14" + " ".repeat(97), unknown.suggesting("dhGroup14")),
                Arguments.of("more characters than are read", "+14" + " ".repeat(98), unknown),
                Arguments.of("a spelling of as many characters", "14" + " ".repeat(98), respelled("dhGroup14")),
                Arguments.of("leading zeros", "014", unknown),
                Arguments.of("longer than any spelling", "14" + " ".repeat(100) + "x", unknown),
                Arguments.of("a typing mistake", "dhGruop24", unknown.suggesting("dhGroup24")),
                Arguments.of("nothing like a member", "secp521r1", unknown),
                Arguments.of("number of a member's place", "0", unknown),
                Arguments.of("Graph's place holder", "unknownFutureValue", unknown),
                Arguments.of("empty", "", unknown));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(groups.canonical(written))).isEqualTo(expected);
    }

    @Test
    void anAmbiguousSpellingNamesItsReadings() {
        Canonical.Refused<Group> refused = (Canonical.Refused<Group>) groups.canonical("2048-bit");

        assertThat(refused.expected()).isEqualTo("dhGroup14 or dhGroup2048");
    }

    static Stream<Arguments> rates() {
        return Stream.of(
                Arguments.of("without another meaning", "Mbps10", respelled("mbps10")),
                Arguments.of("as Graph spells it", "mbps10", kept("mbps10")),
                Arguments.of("with another meaning", "10 kB", refused(Departure.MEMBER_AMBIGUOUS)),
                Arguments.of("the same in the name of a member", "kbps10", refused(Departure.MEMBER_AMBIGUOUS)),
                Arguments.of("in letters without another meaning", "10 KB", respelled("kbps10")),
                Arguments.of("no member at all", "kB", refused(Departure.UNKNOWN_MEMBER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rates")
    void textWhoseCaseHasAnotherMeaning(String name, String written, Outcome expected) {
        assertThat(Outcome.of(rates.canonical(written))).isEqualTo(expected);
    }

    @Test
    void textWhoseCaseHasAnotherMeaningNamesItsReadings() {
        assertThat(((Canonical.Refused<Rate>) rates.canonical("10 kB")).expected())
                .isEqualTo("kilobits or kilobytes");
    }

    @Test
    void allMembersAreExpected() {
        assertThat(groups.expected()).isEqualTo("one of dhGroup14, dhGroup24, mbps1000, dhGroup2048, ecp256");
    }

    private static Outcome respelled(String member) {
        return mended(member, Departure.MEMBER_SPELLING);
    }
}

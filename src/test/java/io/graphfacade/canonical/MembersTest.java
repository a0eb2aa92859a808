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
        dhGroup24,
        @Spelled("2048-bit")
        dhGroup2048,
        @Spelled({"group19", "19"})
        ecp256
    }

    private final Members<Group> groups = new Members<>(Group.class);

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

    @Test
    void allMembersAreExpected() {
        assertThat(groups.expected()).isEqualTo("one of dhGroup14, dhGroup24, dhGroup2048, ecp256");
    }

    private static Outcome respelled(String member) {
        return mended(member, Departure.MEMBER_SPELLING);
    }
}

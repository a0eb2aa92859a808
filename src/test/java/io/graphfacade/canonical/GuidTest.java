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

class GuidTest {

    private static final String GUID = "4c299165-6e8f-4b45-a5ba-c5d250a707ff";

    static Stream<Arguments> cases() {
        Outcome respelled = mended(GUID, Departure.GUID_SPELLING);
        Outcome refused = refused(Departure.GUID_MALFORMED);
        return Stream.of(
                Arguments.of("lower case with dashes", GUID, kept(GUID)),
                Arguments.of("upper case", "4C299165-6E8F-4B45-A5BA-C5D250A707FF", respelled),
                Arguments.of("no dashes", "4c2991656e8f4b45a5bac5d250a707ff", respelled),
                Arguments.of("braces", "{4c299165-6e8f-4b45-a5ba-c5d250a707ff}", respelled),
                Arguments.of("parentheses", "(4c299165-6e8f-4b45-a5ba-c5d250a707ff)", respelled),
                Arguments.of("URN", "urn:uuid:4c299165-6e8f-4b45-a5ba-c5d250a707ff", respelled),
                Arguments.of("URN in upper case", "URN:UUID:4C299165-6E8F-4B45-A5BA-C5D250A707FF", respelled),
                Arguments.of("white space around it", "\t4c299165-6e8f-4b45-a5ba-c5d250a707ff\r\n", respelled),
                Arguments.of("zero-width space behind it", GUID + "\u200B", respelled),
                Arguments.of(
                        "all zeros",
                        "00000000-0000-0000-0000-000000000000",
                        kept("00000000-0000-0000-0000-000000000000")),
                Arguments.of("empty", "", refused),
                Arguments.of("placeholder of the documentation", "deviceId-value", refused),
                Arguments.of("a digit short", "4c299165-6e8f-4b45-a5ba-c5d250a707f", refused),
                Arguments.of("a digit over", GUID + "0", refused),
                Arguments.of("a letter that is no digit", "4c299165-6e8f-4b45-a5ba-c5d250a707fg", refused),
                Arguments.of("dashes elsewhere", "4c29916-56e8f-4b45-a5ba-c5d250a707ff", refused),
                Arguments.of("an opening brace only", "{" + GUID, refused),
                Arguments.of("braces that do not match", "{" + GUID + ")", refused),
                Arguments.of("nothing but braces", "{}", refused),
                Arguments.of("nothing but one brace", "{", refused),
                Arguments.of("digits of another script", "4c299165-6e8f-4b45-a5ba-c5d250a707f\uFF11", refused));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(Guid.canonical(written))).isEqualTo(expected);
    }

    @Test
    void onlyZerosAreZero() {
        assertThat(new Guid("00000000-0000-0000-0000-000000000000").isZero()).isTrue();
        assertThat(new Guid("00000000-0000-0000-0000-000000000001").isZero()).isFalse();
    }
}

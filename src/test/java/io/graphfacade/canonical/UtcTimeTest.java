package io.graphfacade.canonical;

import static io.graphfacade.canonical.Outcome.kept;
import static io.graphfacade.canonical.Outcome.mended;
import static io.graphfacade.canonical.Outcome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UtcTimeTest {

    static Stream<Arguments> cases() {
        Outcome refused = refused(Departure.TIME_MALFORMED);
        return Stream.of(
                Arguments.of("UTC", "2026-01-31T12:00:00Z", kept("2026-01-31T12:00:00Z")),
                Arguments.of(
                        "seven fraction digits", "2026-01-31T12:00:00.1234567Z", kept("2026-01-31T12:00:00.1234567Z")),
                Arguments.of(
                        "fraction digits stay as many", "2026-01-31T12:00:00.100Z", kept("2026-01-31T12:00:00.100Z")),
                Arguments.of("29 February of a leap year", "2024-02-29T00:00:00Z", kept("2024-02-29T00:00:00Z")),
                Arguments.of(
                        "the documented sample, east of Greenwich",
                        "2016-12-31T23:58:36.0226893+03:00",
                        toUtc("2016-12-31T20:58:36.0226893Z")),
                Arguments.of("west of Greenwich", "2026-12-31T23:00:00-05:30", toUtc("2027-01-01T04:30:00Z")),
                Arguments.of("offset of zero", "2026-01-31T12:00:00+00:00", toUtc("2026-01-31T12:00:00Z")),
                Arguments.of("unknown local offset", "2026-01-31T12:00:00-00:00", toUtc("2026-01-31T12:00:00Z")),
                Arguments.of("the widest offset", "2026-01-31T12:00:00+18:00", toUtc("2026-01-30T18:00:00Z")),
                Arguments.of("letters in lower case", "2026-01-31t12:00:00z", toUtc("2026-01-31T12:00:00Z")),
                Arguments.of(
                        "twelve fraction digits",
                        "2026-01-31T12:00:00.123456789012Z",
                        toUtc("2026-01-31T12:00:00.1234567Z")),
                Arguments.of("white space around it", " 2026-01-31T12:00:00Z ", toUtc("2026-01-31T12:00:00Z")),
                Arguments.of("no offset", "2026-01-31T12:00:00", refused),
                Arguments.of("date only", "2026-01-31", refused),
                Arguments.of("no seconds", "2026-01-31T12:00Z", toUtc("2026-01-31T12:00:00Z")),
                Arguments.of("no seconds in another zone", "2026-01-31T12:00+01:00", toUtc("2026-01-31T11:00:00Z")),
                Arguments.of("a fraction without its seconds", "2026-01-31T12:00.5Z", refused),
                Arguments.of("a space between date and time", "2026-01-31 12:00:00Z", refused),
                Arguments.of("offset without a colon", "2026-01-31T12:00:00+0300", refused),
                Arguments.of("offset beyond 18 hours", "2026-01-31T12:00:00+18:01", refused),
                Arguments.of("a fraction without digits", "2026-01-31T12:00:00.Z", refused),
                Arguments.of("thirteen fraction digits", "2026-01-31T12:00:00.1234567890123Z", refused),
                Arguments.of("31 April", "2026-04-31T12:00:00Z", refused),
                Arguments.of("29 February of another year", "2026-02-29T00:00:00Z", refused),
                Arguments.of("hour 24", "2026-01-31T24:00:00Z", refused),
                Arguments.of("leap second", "2016-12-31T23:59:60Z", refused),
                Arguments.of("the earliest", "0001-01-01T00:00:00Z", kept("0001-01-01T00:00:00Z")),
                Arguments.of("the latest", "9999-12-31T23:59:59Z", kept("9999-12-31T23:59:59Z")),
                Arguments.of("before the year 1 in UTC", "0001-01-01T00:00:00+01:00", refused),
                Arguments.of("after the year 9999 in UTC", "9999-12-31T23:59:59-01:00", refused),
                Arguments.of("digits of another script", "\u0662\u0660\u0662\u0666-01-31T12:00:00Z", refused),
                Arguments.of("empty", "", refused));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void canonicalForm(String name, String written, Outcome expected) {
        assertThat(Outcome.of(UtcTime.canonical(written))).isEqualTo(expected);
    }

    private static Outcome toUtc(String time) {
        return mended(time, Departure.TIME_NOT_UTC);
    }
}

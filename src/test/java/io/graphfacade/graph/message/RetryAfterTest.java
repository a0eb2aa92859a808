package io.graphfacade.graph.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wait that Graph asks for. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, PT0S",
        "10, PT10S",
        "' 10 ', PT10S",
        "2.128, PT2.128S",
        "0.0001, PT0.001S",
        ".5, PT0.5S",
        "86400, PT24H",
        "'Sat, 21 Nov 2026 12:00:30 GMT', PT30S",
        "'Sat, 21 Nov 2026 11:59:00 GMT', PT0S",
        "'Saturday, 21-Nov-26 12:00:30 GMT', PT30S",
        "'saturday, 21-nov-26 12:00:30 gmt', PT30S",
        "'Sunday, 06-Nov-94 08:49:37 GMT', PT0S",
        "'Saturday, 21-Nov-76 12:00:30 GMT', PT24H",
        "'Monday, 21-Nov-77 12:00:30 GMT', PT0S",
        "'Sat Nov 21 12:00:30 2026', PT30S",
        "'Sun Nov  6 08:49:37 1994', PT0S",
        "'Tue Dec  1 12:00:00 2026', PT24H",
        "86401, PT24H",
        "'Fri, 21 Nov 2036 12:00:30 GMT', PT24H"
    })
    void readable(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).contains(wait);
    }

    @ParameterizedTest(name = "{0}")
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-1",
                "+1",
                "1e3",
                "1,5",
                "1.2.3",
                ".",
                "NaN",
                "99999999999999999999999999999999",
                "1.00000000000000000000000000000000000000000000000000000001",
                "Sat, 32 Feb 2026 12:00:30 GMT",
                "Saturday, 32-Nov-26 12:00:30 GMT",
                "Monday, 21-Nov-26 12:00:30 GMT",
                "Sat, 21-Nov-26 12:00:30 GMT",
                "Saturday, 21-Nov-26 12:00:30",
                "Saturday, 21-Nov-26 25:00:30 GMT",
                "Sat Nov 32 12:00:30 2026",
                "Mon Nov 21 12:00:30 2026",
                "Sat Nov 21 12:00:30 26",
                "Samstag, 21-Nov-26 12:00:30 GMT",
                "21 November 2026"
            })
    void missingOrUnreadable(String header) {
        assertThat(RetryAfter.of(header, NOW)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"PT0S, 0", "PT0.001S, 1", "PT1S, 1", "PT2.128S, 3"})
    void callersGetWholeSecondsRoundedUp(Duration wait, String header) {
        assertThat(RetryAfter.header(wait)).isEqualTo(header);
    }
}

package io.graphfacade.graph.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A date in one of the three forms of RFC 9110 section 5.6.7, of which two are obsolete and still have to be read. */
final class HttpDate {

    private static final Map<Long, String> DAYS =
            numbered(List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
    private static final Map<Long, String> SHORT_DAYS =
            numbered(List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"));
    private static final Map<Long, String> MONTHS =
            numbered(List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"));

    private static final String TIME = "HH:mm:ss";

    /** {@code Sun Nov  6 08:49:37 1994} */
    private static final DateTimeFormatter ASCTIME = builder()
            .appendText(ChronoField.DAY_OF_WEEK, SHORT_DAYS)
            .appendLiteral(' ')
            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
            .appendLiteral(' ')
            .padNext(2)
            .appendValue(ChronoField.DAY_OF_MONTH)
            .appendLiteral(' ')
            .appendPattern(TIME)
            .appendLiteral(' ')
            .appendValue(ChronoField.YEAR, 4)
            .toFormatter();

    /** A year that would be more than so many years ahead is one of the past. */
    private static final int YEARS_AHEAD = 50;

    private HttpDate() {}

    /** Empty if the text is no date in any of the forms. */
    static Optional<Instant> of(String text, Instant now) {
        return parsed(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                .or(() -> parsed(text, rfc850(now)))
                .or(() -> parsed(text, ASCTIME));
    }

    /** {@code Sunday, 06-Nov-94 08:49:37 GMT} */
    private static DateTimeFormatter rfc850(Instant now) {
        int earliest = now.atOffset(ZoneOffset.UTC).getYear() - 99 + YEARS_AHEAD;
        return builder()
                .appendText(ChronoField.DAY_OF_WEEK, DAYS)
                .appendLiteral(", ")
                .appendValue(ChronoField.DAY_OF_MONTH, 2)
                .appendLiteral('-')
                .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
                .appendLiteral('-')
                .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
                .appendLiteral(' ')
                .appendPattern(TIME)
                .appendLiteral(" GMT")
                .toFormatter();
    }

    private static DateTimeFormatterBuilder builder() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private static Map<Long, String> numbered(List<String> names) {
        Map<Long, String> numbered = new HashMap<>();
        for (String name : names) {
            numbered.put(numbered.size() + 1L, name);
        }
        return numbered;
    }
}

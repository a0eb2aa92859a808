package io.graphfacade.canonical;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Edm.DateTimeOffset in UTC with {@code Z} and seconds. Fraction digits stay as written, seven at most. Also accepted: any offset, and a
 * time without seconds. A time without an offset is refused, because its instant is unknown.
 */
public record UtcTime(String value) {

    private static final String EXPECTED = "a date and time with an offset (RFC 3339), such as 2026-01-31T12:00:00Z";
    private static final int FRACTION_DIGITS = 7;
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2})(?:(:\\d{2})(\\.\\d{1,12})?)?([Zz]|[+-]\\d{2}:\\d{2})?");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public static Canonical<UtcTime> canonical(String written) {
        Matcher form = FORM.matcher(Text.strip(written));
        if (!form.matches()) {
            return refused("is not a date and time");
        }
        if (form.group(5) == null) {
            return refused("has no offset, so its instant is unknown");
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(form.group(1) + "T" + form.group(2) + seconds(form.group(3))
                            + form.group(5).toUpperCase(Locale.ROOT))
                    .withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() < 1 || time.getYear() > 9999) {
                return refused("is not between the years 1 and 9999 in UTC");
            }
            String utc = SECONDS.format(time) + fraction(form.group(4)) + "Z";
            return Canonical.of(written, new UtcTime(utc), Departure.TIME_NOT_UTC);
        } catch (DateTimeException impossible) {
            return refused("is not a date and time that exists");
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** They are optional in OData. */
    private static String seconds(String written) {
        return written == null ? ":00" : written;
    }

    private static String fraction(String written) {
        if (written == null) {
            return "";
        }
        return written.substring(0, Math.min(written.length(), 1 + FRACTION_DIGITS));
    }

    private static Canonical<UtcTime> refused(String problem) {
        return new Canonical.Refused<>(Departure.TIME_MALFORMED, problem, EXPECTED, null);
    }
}

package io.graphfacade.graph.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The wait that a {@code Retry-After} header asks for: seconds, with a fraction in Graph's samples, or an HTTP date (contract 13.1). */
final class RetryAfter {

    /** A longer wait is a mistake. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int LONGEST_TEXT = 40;

    private RetryAfter() {}

    /** Empty where the header is missing or unreadable. */
    static Optional<Duration> of(String header, Instant now) {
        if (header == null || header.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String text = header.strip();
        boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        return (isNumber ? seconds(text) : date(text, now)).map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    /** As whole seconds, rounded up, as RFC 9110 section 10.2.3 has it. */
    static String header(Duration wait) {
        return Long.toString(wait.plusNanos(999_999_999).toSeconds());
    }

    private static Optional<Duration> seconds(String text) {
        try {
            BigDecimal millis = new BigDecimal(text).movePointRight(3).setScale(0, RoundingMode.CEILING);
            return Optional.of(Duration.ofMillis(millis.longValueExact()));
        } catch (ArithmeticException | NumberFormatException absurd) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(String text, Instant now) {
        return HttpDate.of(text, now).map(then -> then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    }
}

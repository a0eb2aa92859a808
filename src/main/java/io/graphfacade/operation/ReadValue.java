package io.graphfacade.operation;

import io.graphfacade.transport.UrlEncoding;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of OData's query options. */
final class ReadValue {

    private static final Pattern COUNTED = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern COUNTED_FROM_ZERO = Pattern.compile("\\d{1,9}");

    /** A query's characters (RFC 3986 section 3.4) without the ampersand. */
    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z0-9\\-._~!$'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*");

    private ReadValue() {}

    /** What would be right; null if the value is. */
    static @Nullable String expected(ReadOption name, String value) {
        return switch (name) {
            case TOP -> COUNTED.matcher(value).matches() ? null : "a whole number from 1";
            case SKIP -> COUNTED_FROM_ZERO.matcher(value).matches() ? null : "a whole number from 0";
            case COUNT -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? null : "true or false";
            default -> value.isEmpty() ? "a value" : null;
        };
    }

    /** As it goes to Graph. */
    static String sent(ReadOption name, QueryOptions.Option option) {
        return switch (name) {
            case TOP, SKIP, COUNT -> option.value().strip().toLowerCase(Locale.ROOT);
            default -> PLAIN.matcher(option.written()).matches() ? option.written() : UrlEncoding.of(option.value());
        };
    }

    static String shown(String value) {
        return value.isBlank() ? "empty" : "no such value";
    }
}

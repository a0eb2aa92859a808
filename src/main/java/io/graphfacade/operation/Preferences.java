package io.graphfacade.operation;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller prefers, as the header Prefer says it (RFC 7240). Preferences that are not understood are left alone, as that RFC wants.
 *
 * @param representation whether an update shall answer with the resource
 * @param waiting how long a create may wait until what it made can be read; zero for not at all
 */
public record Preferences(boolean representation, Duration waiting) {

    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";
    public static final Preferences NONE = new Preferences(false, Duration.ZERO);

    /** Of the header; it takes long to bring some long texts into lower case. */
    private static final int LONGEST = 1_000;

    static final String REPRESENTATION = "return=representation";

    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?(\\d{1,6})\"?");

    /** @param header null for none; several may be joined with commas. A very long one has no preference that is understood */
    public static Preferences of(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return NONE;
        }
        boolean representation = false;
        Duration wait = Duration.ZERO;
        for (String written : header.split(",")) {
            String preference = written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            Matcher named = WAIT.matcher(preference);
            if (named.matches()) {
                // the first one counts
                wait = wait.isZero() ? Duration.ofSeconds(Long.parseLong(named.group(1))) : wait;
            }
            representation |= preference.replaceAll("[\\s\"]", "").equals(REPRESENTATION);
        }
        return new Preferences(representation, wait);
    }

    /** As it is named in the answer. */
    String waited() {
        return "wait=" + waiting.toSeconds();
    }
}

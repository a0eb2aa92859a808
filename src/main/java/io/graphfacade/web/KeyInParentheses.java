package io.graphfacade.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key in parentheses as in {@code remoteNetworks('id')} or {@code devices(deviceId='id')}, also percent-encoded (contract 13.2).
 *
 * @param name null where none is written
 * @param value still encoded
 */
record KeyInParentheses(String collection, @Nullable String name, String value) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]+)(?:\\(|%28)(?:([A-Za-z]+)(?:=|%3[Dd]))?(?:'|%27)(.+)(?:'|%27)(?:\\)|%29)");

    /** Two quotes inside a quoted key mean one; a single one ends it, so what follows is no key. */
    static Optional<KeyInParentheses> in(String segment) {
        // nearly no segment is closed, and the expression takes much longer to see it
        if (!segment.endsWith(")") && !segment.endsWith("%29")) {
            return Optional.empty();
        }
        Matcher written = FORM.matcher(segment);
        if (!written.matches()) {
            return Optional.empty();
        }
        String key = written.group(3).replace("%27", "'");
        return key.replace("''", "").indexOf('\'') >= 0
                ? Optional.empty()
                : Optional.of(new KeyInParentheses(written.group(1), written.group(2), key.replace("''", "%27")));
    }
}

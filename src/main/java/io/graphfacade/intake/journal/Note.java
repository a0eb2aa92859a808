package io.graphfacade.intake.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding while the payload is still read, when not all of its secrets are known.
 *
 * @param mended what the caller's value becomes, null where the message does not quote it
 */
record Note(
        Rule rule,
        Severity severity,
        Pointer pointer,
        String problem,
        @Nullable String expected,
        @Nullable String nearest,
        @Nullable JsonNode mended) {

    Finding finding(Redaction secrets) {
        Pointer shown = shown(pointer, secrets);
        return Finding.about(
                rule,
                severity,
                shown.toString(),
                shown.subject(),
                secrets.sentence(problem),
                mended == null
                        ? sentence(expected, secrets)
                        : secrets.masked(pointer.token(), mended).asText(),
                sentence(nearest, secrets));
    }

    /** In characters, about. */
    int length() {
        return pointer.toString().length() + problem.length();
    }

    /** Whether it is about this place or one within. */
    boolean isIn(String place) {
        String own = pointer.toString();
        return own.equals(place) || own.startsWith(place + "/");
    }

    private static @Nullable String sentence(@Nullable String text, Redaction secrets) {
        return text == null ? null : secrets.sentence(text);
    }

    private static Pointer shown(Pointer pointer, Redaction secrets) {
        return pointer.parent() == null
                ? pointer
                : shown(pointer.parent(), secrets).child(secrets.name(pointer.token()));
    }
}

package io.graphfacade.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One fault or doubt about a payload.
 *
 * @param pointer the place as the caller spelled it, RFC 6901
 * @param expected what would be right, null where the message says it all
 * @param nearest the valid value most likely meant, null if there is no such one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(String code, Severity severity, String pointer, String message, String expected, String nearest) {

    /** @param problem what is wrong, as the end of a sentence that begins with the subject */
    public static Finding about(
            Rule rule,
            Severity severity,
            String pointer,
            String subject,
            String problem,
            String expected,
            String nearest) {
        String message = subject + " " + problem
                + (expected == null ? "" : "; expected " + expected)
                + (nearest == null ? "" : "; did you mean " + nearest + "?");
        return new Finding(rule.code(), severity, pointer, message, expected, nearest);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

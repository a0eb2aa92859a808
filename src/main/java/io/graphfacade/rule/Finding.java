package io.graphfacade.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fault or doubt about a payload.
 *
 * @param pointer the place as the caller spelled it, RFC 6901
 * @param expected what would be right, null where the message says it all
 * @param nearest the valid value most likely meant, null if there is no such one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"code", "severity", "pointer", "message"})
public record Finding(
        @Schema(title = "Rule", description = "Its code, in kebab case.") String code,
        @Schema(title = "Severity") Severity severity,
        @Schema(
                        title = "Place",
                        description = "JSON Pointer (RFC 6901) as the caller spelled it, or a parameter's name.")
                String pointer,
        @Schema(title = "Message") String message,
        @Schema(title = "Expected", description = "What would be right.") @Nullable String expected,
        @Schema(title = "Nearest", description = "The valid value that was most likely meant.") @Nullable
                String nearest) {

    /** @param problem what is wrong, as the end of a sentence that begins with the subject */
    public static Finding about(
            Rule rule,
            Severity severity,
            String pointer,
            String subject,
            String problem,
            @Nullable String expected,
            @Nullable String nearest) {
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

package io.graphfacade.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fault or doubt about a payload.
 *
 * @param pointer the place as the caller spelled it, RFC 6901
 * @param message the sentence of what is wrong, expected and nearest
 * @param problem what is wrong, by itself
 * @param expected what would be right, null where the message says it all
 * @param nearest the valid value most likely meant, null if there is no such one
 * @param hint what the caller can do
 * @param page the row of the rule in the project's documents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"code", "severity", "pointer", "message", "problem", "hint", "page"})
public record Finding(
        @Schema(title = "Rule", description = "Its code, in kebab case.") String code,
        @Schema(title = "Severity") Severity severity,
        @Schema(
                        title = "Place",
                        description = "JSON Pointer (RFC 6901) as the caller spelled it, or a parameter's name.")
                String pointer,
        @Schema(title = "Message", description = "What is wrong, expected and nearest in one sentence.") String message,
        @Schema(title = "Problem", description = "What is wrong, by itself.") String problem,
        @Schema(title = "Expected", description = "What would be right.") @Nullable String expected,
        @Schema(title = "Nearest", description = "The valid value that was most likely meant.") @Nullable
                String nearest,
        @Schema(title = "Hint", description = "What you can do.") String hint,
        @Schema(title = "Page", description = "The row of the rule, relative to the root of the project.")
                String page) {

    /** @param problem what is wrong, as the end of a sentence that begins with the subject */
    public static Finding about(
            Rule rule,
            Severity severity,
            String pointer,
            String subject,
            String problem,
            @Nullable String expected,
            @Nullable String nearest) {
        String sentence = subject + " " + problem;
        String message = sentence
                + (expected == null ? "" : "; expected " + expected)
                + (nearest == null ? "" : "; did you mean " + nearest + "?");
        return new Finding(
                rule.code(), severity, pointer, message, sentence, expected, nearest, rule.hint(), rule.page());
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

package io.graphfacade.intake.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step from the caller's body to the canonical one: an RFC 6902 operation and its reason. The pointers hold when the changes are
 * applied in order.
 *
 * @param code the rule that asked for it
 * @param from the source of a move, else null
 * @param value what is added or the new value of a replacement; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"code", "op", "path", "reason"})
public record Change(
        @Schema(title = "Rule", description = "Its code, in kebab case.") String code,
        @Schema(
                        title = "Operation",
                        enumeration = {"add", "remove", "replace", "move"})
                String op,
        @Schema(title = "From", description = "Where a move begins, as a JSON Pointer.") @Nullable String from,
        @Schema(title = "Path", description = "The place, as a JSON Pointer.") String path,
        @Schema(title = "Value", description = "What is added, or the new value; secrets masked.") @Nullable
                JsonNode value,
        @Schema(title = "Reason") String reason) {

    public static Change replace(Rule rule, Pointer path, JsonNode value) {
        return new Change(rule.code(), "replace", null, path.toString(), value, rule.summary());
    }

    /** The same with secrets in its value masked. */
    Change without(Redaction secrets) {
        if (value == null) {
            return this;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Change(code, op, from, path, secrets.masked(name, value), reason);
    }

    public static Change add(Rule rule, Pointer path, JsonNode value) {
        return new Change(rule.code(), "add", null, path.toString(), value, rule.summary());
    }

    public static Change remove(Rule rule, Pointer path) {
        return new Change(rule.code(), "remove", null, path.toString(), null, rule.summary());
    }

    public static Change move(Rule rule, Pointer from, Pointer path) {
        return new Change(rule.code(), "move", from.toString(), path.toString(), null, rule.summary());
    }
}

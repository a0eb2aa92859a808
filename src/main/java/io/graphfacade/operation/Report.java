package io.graphfacade.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Severity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code validateOnly=true}.
 *
 * @param acceptable whether the payload would be forwarded
 * @param request the request that Graph would get, secrets masked; null if Graph would get none
 * @param changes JSON Patch (RFC 6902) from the received to the canonical payload, each step with its rule and reason
 * @param findings errors and warnings
 */
@RegisterForReflection(targets = {Report.class, Report.GraphCall.class, Change.class, Finding.class, Severity.class})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Report",
        requiredProperties = {"acceptable", "changes", "findings"},
        properties =
                @SchemaProperty(
                        name = "error",
                        ref = "ODataErrorBody",
                        title = "Error",
                        description = "What a create with this payload would be refused with."))
public record Report(
        @Schema(title = "Acceptable", description = "Whether the payload would be forwarded.") boolean acceptable,
        @Schema(
                        title = "Request",
                        description = "What would be sent to Graph, secrets masked; absent if nothing would.")
                @Nullable
                GraphCall request,
        @Schema(title = "Changes", description = "JSON Patch (RFC 6902) from what came in to what would go out.")
                List<Change> changes,
        @Schema(title = "Findings", description = "Errors and warnings.") List<Finding> findings) {

    /**
     * @param url of Graph
     * @param body null for a delete
     */
    @Schema(requiredProperties = {"method", "url"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GraphCall(String method, String url, @Nullable JsonNode body) {

        static GraphCall of(String method, String url) {
            return new GraphCall(method, url, null);
        }
    }
}

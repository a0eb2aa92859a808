package io.graphfacade.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.intake.Change;
import io.graphfacade.intake.Finding;
import io.graphfacade.intake.Severity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to {@code validateOnly=true}.
 *
 * @param acceptable whether the payload would be forwarded
 * @param request what would be sent to Graph, secrets masked; null if nothing would
 * @param changes JSON Patch (RFC 6902) from what came in to what would go out, each step with its rule and reason
 * @param findings errors and warnings
 */
@RegisterForReflection(targets = {Report.class, Report.GraphCall.class, Change.class, Finding.class, Severity.class})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Report")
public record Report(boolean acceptable, GraphCall request, List<Change> changes, List<Finding> findings) {

    /** @param url where it would go */
    public record GraphCall(String method, String url, JsonNode body) {}
}

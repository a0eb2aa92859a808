package io.graphfacade.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request of a batch.
 *
 * @param id of the request
 * @param body null if there is none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "BatchPartAnswer",
        title = "Answer to a request of a batch",
        requiredProperties = {"id", "status"})
public record PartAnswer(
        @Schema(title = "Id", description = "That of the request.") String id,
        @Schema(
                        title = "Status",
                        description =
                                "As the request would have by itself; 424 if it was not sent because another failed.")
                int status,
        @Schema(title = "Headers") Map<String, String> headers,
        @Schema(title = "Body", implementation = Object.class) @Nullable JsonNode body) {

    private static final int FIRST_FAILURE = 400;

    public PartAnswer {
        headers = Map.copyOf(headers);
    }

    @JsonIgnore
    boolean isFailure() {
        return status >= FIRST_FAILURE;
    }
}

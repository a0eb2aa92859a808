package io.graphfacade.batch;

import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.Present;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to 20 requests, which are answered one by one (contract 13.5). */
@RegisterForReflection
@Schema(
        name = "BatchRequest",
        title = "Batch",
        requiredProperties = "requests",
        additionalProperties = Schema.False.class)
public record BatchRequest(
        @Present(
                        rule = BatchRules.PART_CODE,
                        expected = "a list of 1 to " + MOST_PARTS + " requests",
                        groups = OnCreate.class)
                @Size(min = 1, max = MOST_PARTS)
                @PartsInOrder
                @Schema(title = "Requests")
                List<@Valid BatchPart> requests) {

    static final int MOST_PARTS = 20;
}

package io.graphfacade.batch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers to a batch, in the order of its requests. */
@RegisterForReflection
@Schema(name = "BatchResponse", title = "Answers to a batch", requiredProperties = "responses")
public record BatchResponse(@Schema(title = "Answers") List<PartAnswer> responses) {

    public BatchResponse {
        responses = List.copyOf(responses);
    }
}

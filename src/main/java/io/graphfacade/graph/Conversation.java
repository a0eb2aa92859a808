package io.graphfacade.graph;

import io.graphfacade.auth.BearerToken;
import java.util.Map;

/**
 * All that Graph is asked for the sake of one request.
 *
 * @param headers of the caller's that Graph shall see (contract 13.1)
 */
public record Conversation(BearerToken token, String clientRequestId, Deadline deadline, Map<String, String> headers) {

    public Conversation {
        headers = Map.copyOf(headers);
    }
}

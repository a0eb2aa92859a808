package io.graphfacade.operation;

import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.transport.Deadline;
import java.util.Map;

/**
 * One request of a caller, as values.
 *
 * @param version that was asked for, null for none
 * @param ids of the path, by their names in its template, decoded
 * @param query not yet decoded
 * @param validateOnly whether the path asks for a report; the query may ask for one too
 * @param authorization value of the header that holds the caller's token, null for none
 * @param headers of the caller's that Graph shall see, checked by {@link Conversation}'s rules (contract 13.1)
 * @param conditions headers of the caller's that are about this request and not about look-ups
 * @param record what is told of the request in the log
 */
public record OperationRequest(
        GraphVersion version,
        Map<String, String> ids,
        String query,
        boolean validateOnly,
        String authorization,
        Map<String, String> headers,
        Map<String, String> conditions,
        ClientRetries retries,
        String clientRequestId,
        Deadline deadline,
        RequestRecord record) {

    public OperationRequest {
        ids = Map.copyOf(ids);
        headers = Map.copyOf(headers);
        conditions = Map.copyOf(conditions);
    }

    /** With Graph, for the sake of this request. */
    Conversation conversation(GraphToken token) {
        return new Conversation(token, clientRequestId, deadline, headers, conditions, retries, record.traffic());
    }
}

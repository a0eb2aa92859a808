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
 * @param version null if the path names none
 * @param ids of the path, by their names in its template, decoded
 * @param query not yet decoded
 * @param validateOnly whether the path asks for a report; the query may ask for one too
 * @param authorization value of the header that holds the caller's token, null for none
 * @param headers of the caller that go to Graph (contract 13.1)
 * @param conditions headers of the caller that go to Graph with this request, but not with look-ups
 * @param record collects what the log says of the request
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

    /** All requests to Graph that this request needs. */
    Conversation conversation(GraphToken token) {
        return new Conversation(token, clientRequestId, deadline, headers, conditions, retries, record.traffic());
    }
}

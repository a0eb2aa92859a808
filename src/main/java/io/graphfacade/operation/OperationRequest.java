package io.graphfacade.operation;

import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.transport.Deadline;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        @Nullable GraphVersion version,
        Map<String, String> ids,
        String query,
        boolean validateOnly,
        String authorization,
        Map<String, String> headers,
        Map<String, String> conditions,
        Preferences preferences,
        ClientRetries retries,
        String clientRequestId,
        Deadline deadline,
        RequestRecord record) {

    public static final String CONSISTENCY_LEVEL = "ConsistencyLevel";
    public static final String EVENTUAL = "eventual";

    public OperationRequest {
        ids = Map.copyOf(ids);
        headers = Map.copyOf(headers);
        conditions = Map.copyOf(conditions);
    }

    /** Whether the caller accepts an answer that is a little old, as advanced queries need it (contract 3.1). */
    boolean isEventual() {
        return conditions.containsKey(CONSISTENCY_LEVEL);
    }

    OperationRequest eventual() {
        Map<String, String> all = new HashMap<>(conditions);
        all.put(CONSISTENCY_LEVEL, EVENTUAL);
        return new OperationRequest(
                version,
                ids,
                query,
                validateOnly,
                authorization,
                headers,
                all,
                preferences,
                retries,
                clientRequestId,
                deadline,
                record);
    }

    /** All requests to Graph that this request needs. */
    Conversation conversation(GraphToken token) {
        return new Conversation(token, clientRequestId, deadline, headers, conditions, retries, record.traffic());
    }
}

package io.graphfacade.web;

import io.graphfacade.batch.BatchPart;
import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.operation.CreateOperation;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.OperationRequest;
import io.graphfacade.operation.Preferences;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.operation.UpdateOperation;
import io.graphfacade.transport.Deadline;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the values of an operation's request out of one request of a batch. The token, the version and what the client has said of its
 * repetitions are those of the batch.
 */
record PartInbound(BatchPart part, OperationRequest whole, Deadline share, boolean validateOnly, RequestRecord record) {

    private static final byte[] NOTHING = {};

    String method() {
        return part.method().strip().toUpperCase(Locale.ROOT);
    }

    /** Its own, or that of the batch. */
    String clientRequestId() {
        String own = part.header(ClientRequestId.HEADER);
        return own == null ? whole.clientRequestId() : ClientRequestId.settled(own);
    }

    OperationRequest request(ReadPath path, Map<String, String> ids, String query) {
        Map<String, String> headers = new HashMap<>(whole.headers());
        headers.putAll(InboundRequest.passedOn(part::header));
        return new OperationRequest(
                path.version(),
                ids,
                query,
                validateOnly || path.isReport(),
                whole.authorization(),
                headers,
                InboundRequest.conditions(part::header),
                Preferences.of(part.header(Preferences.HEADER)),
                // the client sees the status of the batch, so it does not repeat a part by itself
                new ClientRetries(false, whole.retries().isRepetition()),
                clientRequestId(),
                share,
                record);
    }

    /** @throws jakarta.ws.rs.NotSupportedException if its headers say that it is no JSON */
    byte[] payload(FacadeOperation operation) {
        if (!(operation instanceof CreateOperation || operation instanceof UpdateOperation)) {
            return NOTHING;
        }
        MediaTypeCheck.requireJson(part.header(HttpHeaders.CONTENT_TYPE));
        return part.payload();
    }
}

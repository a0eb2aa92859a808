package io.graphfacade.graph.message;

import io.graphfacade.transport.Deadline;
import java.time.Duration;
import java.util.Map;

/**
 * All that Graph is asked for the sake of one request.
 *
 * @param headers of the caller's that Graph shall see (contract 13.1)
 * @param conditions headers of the caller's that are about the request itself, and not about what is looked up for its sake
 */
public record Conversation(
        GraphToken token,
        String clientRequestId,
        Deadline deadline,
        Map<String, String> headers,
        Map<String, String> conditions,
        ClientRetries retries,
        Traffic traffic) {

    private static final Duration PASSING = Duration.ofSeconds(3);
    private static final int PASSING_SHARE = 4;

    public Conversation {
        headers = Map.copyOf(headers);
        conditions = Map.copyOf(conditions);
    }

    /** The same for looking something up, which is the facade's own matter. */
    public Conversation forLookUp() {
        return new Conversation(token, clientRequestId, deadline, headers, Map.of(), ClientRetries.NONE, traffic);
    }

    /** The same in a part of its time, for what would be good to know and must not keep the rest from being done. */
    public Conversation inPassing() {
        Duration share = deadline.left().dividedBy(PASSING_SHARE);
        Deadline sooner = Deadline.in(share.compareTo(PASSING) < 0 ? share : PASSING);
        return new Conversation(token, clientRequestId, sooner, headers, conditions, retries, traffic);
    }
}

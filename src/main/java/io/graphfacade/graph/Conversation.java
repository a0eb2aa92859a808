package io.graphfacade.graph;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.deadline.Deadline;
import java.time.Duration;
import java.util.Map;

/**
 * All that Graph is asked for the sake of one request.
 *
 * @param headers of the caller's that Graph shall see (contract 13.1)
 */
public record Conversation(
        BearerToken token, String clientRequestId, Deadline deadline, Map<String, String> headers, Traffic traffic) {

    private static final Duration PASSING = Duration.ofSeconds(3);
    private static final int PASSING_SHARE = 4;

    public Conversation {
        headers = Map.copyOf(headers);
    }

    /** The same in a part of its time, for what would be good to know and must not keep the rest from being done. */
    public Conversation inPassing() {
        Duration share = deadline.left().dividedBy(PASSING_SHARE);
        Deadline sooner = Deadline.in(share.compareTo(PASSING) < 0 ? share : PASSING);
        return new Conversation(token, clientRequestId, sooner, headers, traffic);
    }
}

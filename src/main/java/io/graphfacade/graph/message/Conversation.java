package io.graphfacade.graph.message;

import io.graphfacade.transport.Deadline;
import java.time.Duration;
import java.util.Map;

/**
 * The token, the deadline and the headers of all requests to Graph for one request of a caller.
 *
 * @param headers of the caller's that Graph shall see (contract 13.1)
 * @param conditions headers of the caller's for the request itself; look-ups go without them
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

    /** Whether Graph may answer that the caller has it already. */
    public boolean asksWhetherModified() {
        return conditions.containsKey("If-None-Match");
    }

    /** The same for a look-up, which is the facade's own matter: without the caller's conditions. */
    public Conversation forLookUp() {
        return new Conversation(token, clientRequestId, deadline, headers, Map.of(), ClientRetries.NONE, traffic);
    }

    /** The same for one of several reads that an answer is made of: none of them by itself can be had already. */
    public Conversation unconditional() {
        return new Conversation(token, clientRequestId, deadline, headers, Map.of(), retries, traffic);
    }

    /** The same with no more time than this. */
    public Conversation within(Duration most) {
        Deadline sooner = Deadline.in(deadline.leftAtMost(most));
        return new Conversation(token, clientRequestId, sooner, headers, conditions, retries, traffic);
    }

    /** The same with a part of the time, for a look-up that is useful and not necessary. */
    public Conversation inPassing() {
        Duration share = deadline.left().dividedBy(PASSING_SHARE);
        return within(share.compareTo(PASSING) < 0 ? share : PASSING);
    }
}

package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.Effect;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.setting.GraphHost;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The conversation with Graph: reads and creates, with as many attempts as make sense in the time there is. */
@Singleton
public class GraphClient {

    private static final int NOT_MODIFIED = 304;

    private final GraphTransport http;
    private final GraphHost host;
    private final GraphConfig config;

    @Inject
    GraphClient(GraphTransport http, GraphHost host, GraphConfig config) {
        this.http = http;
        this.host = host;
        this.config = config;
    }

    /** The address that a request goes to. */
    public URI uri(GraphRequest request) {
        return host.uri(request);
    }

    public GraphOutcome read(GraphRequest request, Conversation conversation) {
        for (int attempt = 1; ; attempt++) {
            GraphOutcome outcome = http.send(
                    request, null, conversation, conversation.deadline().left());
            if (conversation.asksWhetherModified()
                    && outcome instanceof GraphOutcome.Garbled answer
                    && answer.status() == NOT_MODIFIED) {
                return new GraphOutcome.Unmodified(answer.headers());
            }
            if (!isWorthAnotherRead(outcome, conversation)
                    || Patience.isOver(outcome, attempt, conversation)
                    || !Pause.taken(Pause.after(outcome, attempt), conversation)) {
                return outcome;
            }
        }
    }

    /** A list with the elements of all its pages, as one answer; it fails as the page that could not be read. */
    public GraphOutcome readAll(GraphRequest list, Conversation conversation) {
        return pages(conversation).joined(list);
    }

    /** Reads again and again, until an answer is what was waited for, or there is no time for another. */
    public GraphOutcome readUntil(GraphRequest request, Predicate<GraphOutcome> awaited, Conversation conversation) {
        for (int attempt = 1; ; attempt++) {
            GraphOutcome outcome = read(request, conversation);
            if (awaited.test(outcome) || !Pause.taken(Pause.after(outcome, attempt), conversation)) {
                return outcome;
            }
        }
    }

    /** @param lookUp of the new resource, null if it cannot be looked up */
    public GraphOutcome create(GraphRequest request, byte[] body, @Nullable LookUp lookUp, Conversation conversation) {
        CreateOutcomeProbe check = new CreateOutcomeProbe(this::withKey, host, config, lookUp, conversation);
        return new CreateAttempts(http, request, body, check, config, conversation).outcome();
    }

    /** @param body null for a delete */
    public GraphOutcome change(GraphRequest request, byte @Nullable [] body, Effect effect, Conversation conversation) {
        Conversation ours = conversation.forLookUp();
        return new ChangeAttempts(http, look -> read(look, ours), host, request, body, effect, conversation).outcome();
    }

    /**
     * The resources that a look-up asks for; empty if Graph does not say beyond doubt, or there are too many.
     *
     * @param wanted resources of a list that are kept, besides those with the key
     */
    public Optional<List<ObjectNode>> resources(
            LookUp lookUp, Predicate<ObjectNode> wanted, Conversation conversation) {
        Conversation ours = conversation.forLookUp();
        return lookUp.unique()
                ? one(lookUp, ours)
                : kept(lookUp.request(), lookUp.hasKey().or(wanted), ours);
    }

    private Optional<List<ObjectNode>> withKey(LookUp lookUp, Conversation conversation) {
        return resources(lookUp, other -> false, conversation);
    }

    private Optional<List<ObjectNode>> one(LookUp lookUp, Conversation conversation) {
        GraphOutcome outcome = read(lookUp.request(), conversation);
        if (outcome instanceof GraphOutcome.Refused refused && refused.isNotFound()) {
            return Optional.of(List.of());
        }
        return outcome instanceof GraphOutcome.Accepted accepted
                        && accepted.body() != null
                        && lookUp.hasKey().test(accepted.body())
                ? Optional.of(List.of(accepted.body()))
                : Optional.empty();
    }

    private Optional<List<ObjectNode>> kept(
            GraphRequest request, Predicate<ObjectNode> wanted, Conversation conversation) {
        Kept kept = new Kept(wanted);
        return pages(conversation).read(request, kept::add) instanceof GraphOutcome.Accepted
                ? Optional.of(kept.resources())
                : Optional.empty();
    }

    private Pages pages(Conversation conversation) {
        return new Pages(host, page -> read(page, conversation));
    }

    private static boolean isWorthAnotherRead(GraphOutcome outcome, Conversation conversation) {
        if (outcome instanceof GraphOutcome.Refused refused) {
            return refused.status() < 500 ? refused.isThrottled() : refused.status() != 501;
        }
        // the caller gets a 504, and its client may then try again by itself
        boolean forCaller = conversation.retries().expected()
                && outcome instanceof GraphOutcome.Unanswered unanswered
                && unanswered.timedOut();
        return !(outcome instanceof GraphOutcome.Accepted) && !forCaller;
    }
}

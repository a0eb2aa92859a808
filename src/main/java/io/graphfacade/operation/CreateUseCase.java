package io.graphfacade.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Guid;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.redaction.Redaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates a resource. */
@Singleton
class CreateUseCase {

    private final PayloadWrite writes;
    private final Intake intake;
    private final Access access;
    private final GraphClient graph;
    private final GraphConfig config;
    private final AfterWrite afterWrite;
    private final CanonicalJson json;

    @Inject
    CreateUseCase(
            PayloadWrite writes,
            Intake intake,
            Access access,
            GraphClient graph,
            GraphConfig config,
            AfterWrite afterWrite,
            CanonicalJson json) {
        this.writes = writes;
        this.intake = intake;
        this.access = access;
        this.graph = graph;
        this.config = config;
        this.afterWrite = afterWrite;
        this.json = json;
    }

    <T> OperationResult run(CreateOperation<T> create, OperationRequest request, byte[] body) {
        return writes.run(
                create, request, body, (creation, caller, payload) -> sent(create, creation, request, caller, payload));
    }

    private <T> OperationResult sent(
            CreateOperation<T> create,
            GraphRequest creation,
            OperationRequest request,
            Caller caller,
            IntakeResult<T> payload) {
        GraphToken token = access.token(caller, request, create.graph());
        Conversation conversation = request.conversation(token);
        LookUp lookUp = create.key().lookUp(creation, payload.payload(), payload.canonical());
        IntakeResult<T> taken = payload;
        if (config.lookFirst() && lookUp != null) {
            List<ObjectNode> earlier = graph.resources(
                            lookUp,
                            other -> create.key().isConcernedBy(payload.payload(), other),
                            conversation.inPassing())
                    .orElse(List.of());
            taken = besides(earlier, create.key(), payload, token, request);
            request.record().found(taken.findings(), taken.changes());
            if (!taken.isAcceptable()) {
                return new OperationResult.Refused(taken.errors());
            }
            // the first of several repetitions may have created the resource that is there
            boolean mayBeOwn = lookUp.unique() && conversation.retries().isRepetition();
            lookUp = mayBeOwn ? lookUp : lookUp.besides(earlier);
        }
        Redaction redaction = taken.redaction().and(token.values());
        request.record().write().sends(creation, Optional.of(taken.canonical()), redaction);
        GraphOutcome outcome = graph.create(creation, json.bytes(taken.canonical()), lookUp, conversation);
        Notes notes = new Notes(taken.warnings(), taken.changes());
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new OperationResult.Denied(denial, notes);
        }
        return outcome instanceof GraphOutcome.Accepted accepted
                ? created(
                        accepted,
                        create.isReadable() ? creation : null,
                        taken.canonical(),
                        redaction,
                        notes,
                        request,
                        conversation)
                : new OperationResult.Failed(outcome, redaction, notes);
    }

    private OperationResult created(
            GraphOutcome.Accepted accepted,
            @Nullable GraphRequest collection,
            ObjectNode sent,
            Redaction redaction,
            Notes notes,
            OperationRequest request,
            Conversation conversation) {
        ObjectNode body = accepted.body() == null ? sent : accepted.body();
        GraphRequest created = collection == null ? null : resource(collection, GraphOutcome.id(body), redaction);
        boolean waits = collection != null && !request.preferences().waiting().isZero();
        return new OperationResult.Created(
                redaction.without(body),
                accepted.headers().without(redaction),
                waits ? afterWrite.create(created, request.preferences(), notes, conversation) : notes,
                created == null ? null : created.path());
    }

    private <T> IntakeResult<T> besides(
            List<ObjectNode> earlier,
            NaturalKey<T> key,
            IntakeResult<T> payload,
            GraphToken token,
            OperationRequest request) {
        Redaction redaction = payload.redaction().and(token.values());
        // findings name their ids
        List<ObjectNode> known = earlier.stream().map(redaction::withId).toList();
        return intake.hold(payload, key.conflicts(payload.payload(), known), request.deadline());
    }

    /** Only what the facade serves: its ids are GUIDs, and one that equals a secret is not told. */
    private static @Nullable GraphRequest resource(GraphRequest collection, @Nullable String id, Redaction redaction) {
        return id == null
                        || Guid.canonical(id) instanceof Canonical.Refused
                        || !redaction.id(id).equals(id)
                ? null
                : collection.child(id);
    }
}

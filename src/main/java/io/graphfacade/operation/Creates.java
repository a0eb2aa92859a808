package io.graphfacade.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphFailure;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.InvalidPayload;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The way of every create: take the payload in, then report on it or forward it and answer. */
@Singleton
public class Creates {

    private final Intake intake;
    private final Access access;
    private final GraphClient graph;
    private final GraphConfig config;

    @Inject
    Creates(Intake intake, Access access, GraphClient graph, GraphConfig config) {
        this.intake = intake;
        this.access = access;
        this.graph = graph;
        this.config = config;
    }

    /** @param path the collection's segments below the version */
    public <T> Response create(Creatable<T> creatable, Call call, byte[] body, String... path) {
        MediaTypeCheck.requirePlainUtf8(call.request());
        GraphOperation operation = creatable.operation();
        RequestRecord.of(call.request()).by(operation);
        GraphVersion version = operation.versionFor(RequestPath.version(call.request()), config.cloud());
        GraphRequest request = GraphRequest.post(version, path);
        if (call.validateOnly()) {
            return report(request, call, intake.take(body, creatable.type(), call.deadline()));
        }
        Caller caller = access.admit(call, operation);
        IntakeResult<T> taken = acceptable(intake.take(body, creatable.type(), call.deadline()), call);
        return create(request, creatable, taken, call, caller);
    }

    private <T> Response create(
            GraphRequest request, Creatable<T> creatable, IntakeResult<T> payload, Call call, Caller caller) {
        NaturalKey key = creatable.key();
        GraphToken token = access.token(caller, call, creatable.operation());
        Conversation conversation = call.conversation(token);
        LookUp lookUp = key.lookUp(request, payload.canonical());
        IntakeResult<T> taken = payload;
        if (config.lookFirst() && lookUp != null) {
            List<ObjectNode> earlier = graph.resources(
                            lookUp, other -> key.isConcernedBy(payload.canonical(), other), conversation.inPassing())
                    .orElse(List.of());
            taken = acceptable(
                    intake.hold(
                            payload,
                            key.conflicts(payload.canonical(), known(earlier, payload, token)),
                            call.deadline()),
                    call);
            // to a repetition, what is there by its key may be what the request before it created
            boolean mayBeOwn = lookUp.unique() && conversation.retries().isRepetition();
            lookUp = mayBeOwn ? lookUp : lookUp.besides(earlier);
        }
        FindingHeaders.announce(taken.warnings(), taken.changes(), call.request());
        byte[] canonical = taken.canonical().toString().getBytes(StandardCharsets.UTF_8);
        GraphOutcome outcome = graph.create(request, canonical, lookUp, conversation);
        access.learn(caller, call, token, outcome);
        Redaction redaction = taken.redaction().and(token.values());
        if (outcome instanceof GraphOutcome.Accepted accepted) {
            return created(taken, accepted, redaction);
        }
        throw new GraphFailure(outcome, redaction);
    }

    /** By ids that can be told to the caller. */
    private static List<ObjectNode> known(List<ObjectNode> resources, IntakeResult<?> payload, GraphToken token) {
        Redaction redaction = payload.redaction().and(token.values());
        return resources.stream().map(redaction::withId).toList();
    }

    /** @throws InvalidPayload with all that is wrong with the payload and the URL */
    private static <T> IntakeResult<T> acceptable(IntakeResult<T> taken, Call call) {
        List<Finding> findings = new ArrayList<>(call.findings());
        findings.addAll(taken.findings());
        RequestRecord.of(call.request()).found(findings, taken.changes());
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidPayload(errors);
        }
        return taken;
    }

    private Response report(GraphRequest request, Call call, IntakeResult<?> taken) {
        List<Finding> findings = new ArrayList<>(call.findings());
        findings.addAll(taken.findings());
        RequestRecord.of(call.request()).found(findings, taken.changes());
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new RefusedReport(new Report(false, null, taken.changes(), findings));
        }
        Report report = new Report(true, wouldSend(request, taken), taken.changes(), findings);
        return Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Report.GraphCall wouldSend(GraphRequest request, IntakeResult<?> taken) {
        String url = graph.uri(request).toString();
        return new Report.GraphCall(request.method(), url, taken.redaction().masked(taken.canonical()));
    }

    private static Response created(IntakeResult<?> taken, GraphOutcome.Accepted accepted, Redaction redaction) {
        ObjectNode body = accepted.body() == null ? taken.canonical() : accepted.body();
        return GraphAnswer.of(Response.Status.CREATED, body, accepted.headers(), redaction)
                .build();
    }
}

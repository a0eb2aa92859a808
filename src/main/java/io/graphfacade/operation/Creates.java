package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.TokenSource;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.GraphConfig;
import io.graphfacade.graph.GraphFailure;
import io.graphfacade.graph.GraphOutcome;
import io.graphfacade.graph.GraphRequest;
import io.graphfacade.graph.GraphVersion;
import io.graphfacade.intake.Finding;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.InvalidPayload;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.intake.Taken;
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
    private final TokenSource tokens;
    private final GraphClient graph;
    private final GraphConfig config;

    @Inject
    Creates(Intake intake, TokenSource tokens, GraphClient graph, GraphConfig config) {
        this.intake = intake;
        this.tokens = tokens;
        this.graph = graph;
        this.config = config;
    }

    /** @param path the collection's segments below the version */
    public <T> Response create(GraphOperation operation, PayloadType<T> type, Call call, byte[] body, String... path) {
        call.requireUtf8();
        GraphVersion version = operation.versionFor(VersionPrefix.of(call.request()), config.cloud());
        GraphRequest request = GraphRequest.post(version, path);
        if (call.validateOnly()) {
            return report(request, call, intake.take(body, type));
        }
        BearerToken token = tokens.tokenFor(call.authorization());
        operation.requireUsable(token);
        Taken<T> taken = intake.take(body, type);
        List<Finding> errors = new ArrayList<>(call.findings());
        errors.addAll(taken.errors());
        if (!errors.isEmpty()) {
            throw new InvalidPayload(errors);
        }
        FacadeHeaders.announce(taken, call.request());
        byte[] canonical = taken.canonical().toString().getBytes(StandardCharsets.UTF_8);
        GraphOutcome outcome = graph.send(request, canonical, token, call.clientRequestId());
        if (outcome instanceof GraphOutcome.Accepted accepted) {
            return created(call, taken, accepted);
        }
        throw new GraphFailure(outcome, true);
    }

    private Response report(GraphRequest request, Call call, Taken<?> taken) {
        List<Finding> findings = new ArrayList<>(call.findings());
        findings.addAll(taken.findings());
        boolean acceptable = findings.stream().noneMatch(Finding::isError);
        Report.GraphCall wouldSend = new Report.GraphCall(
                request.method(), graph.uri(request).toString(), Redaction.masked(taken.canonical()));
        return Response.status(acceptable ? 200 : 400)
                .entity(new Report(acceptable, acceptable ? wouldSend : null, taken.changes(), findings))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response created(Call call, Taken<?> taken, GraphOutcome.Accepted accepted) {
        ObjectNode body = accepted.body() == null ? taken.canonical() : accepted.body();
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .entity(Redaction.without(body))
                .type(MediaType.APPLICATION_JSON_TYPE);
        accepted.headers().values().forEach(answer::header);
        JsonNode id = body.path("id");
        if (accepted.body() != null && id.isTextual() && !id.asText().isEmpty()) {
            answer.header("Location", call.urlOfCreated(id.asText()));
        }
        return answer.build();
    }
}

package io.graphfacade.operation;

import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.RuleBook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads a resource or a list, and passes the answer on without secrets. */
@Singleton
class ReadUseCase {

    private final Access access;
    private final GraphClient graph;
    private final RuleBook ruleBook;
    private final MistakenId mistakenId;
    private final TextUseCase texts;

    @Inject
    ReadUseCase(Access access, GraphClient graph, RuleBook ruleBook, MistakenId mistakenId, TextUseCase texts) {
        this.access = access;
        this.graph = graph;
        this.ruleBook = ruleBook;
        this.mistakenId = mistakenId;
        this.texts = texts;
    }

    OperationResult run(ReadOperation read, OperationRequest request) {
        GraphOperation operation = read.graph();
        if (request.validateOnly()) {
            return report(read, request);
        }
        Caller caller = access.admit(request, operation);
        List<Finding> findings = new ArrayList<>();
        GraphRequest path = new PathIds(request, findings).request(operation);
        ReadQuery query = ReadQuery.of(read, request.query(), request.isEventual(), ruleBook, findings);
        request.record().found(findings, List.of());
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            return new OperationResult.Refused(errors);
        }
        if (read.text() != null && query.format() != null) {
            return texts.run(read.text(), query.format(), path, request, caller, new Notes(findings, List.of()));
        }
        OperationRequest asked = query.isEventual() ? request.eventual() : request;
        return asked(path.withQuery(query.text()), operation, asked, caller, new Notes(findings, List.of()));
    }

    /** Of a read in a batch that is only checked. */
    private OperationResult report(ReadOperation read, OperationRequest request) {
        List<Finding> findings = new ArrayList<>();
        GraphRequest path = new PathIds(request, findings).request(read.graph());
        ReadQuery query = ReadQuery.of(read, request.query(), request.isEventual(), ruleBook, findings);
        request.record().found(findings, List.of());
        boolean acceptable = findings.stream().noneMatch(Finding::isError);
        String uri = graph.uri(path.withQuery(query.text())).toString();
        return new OperationResult.Reported(new Report(
                acceptable, acceptable ? Report.GraphCall.of(path.method(), uri) : null, List.of(), findings));
    }

    private OperationResult asked(
            GraphRequest read, GraphOperation operation, OperationRequest request, Caller caller, Notes notes) {
        GraphToken token = access.token(caller, request, operation);
        Conversation conversation = request.conversation(token);
        GraphOutcome outcome = graph.read(read, conversation);
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new OperationResult.Denied(denial, notes);
        }
        Redaction tokens = Redaction.NONE.and(token.values());
        if (outcome instanceof GraphOutcome.Accepted accepted && accepted.body() != null) {
            Redaction secrets = Redaction.of(accepted.body(), token.values());
            return new OperationResult.Answered(
                    secrets.without(accepted.body()), accepted.headers().without(secrets), notes);
        }
        if (outcome instanceof GraphOutcome.Unmodified unmodified) {
            return new OperationResult.Unmodified(unmodified.headers().without(tokens));
        }
        GraphOutcome explained = mistakenId.explained(outcome.ofRead(), operation, request, conversation);
        return new OperationResult.Failed(explained, tokens, notes);
    }
}

package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes a text of two reads. It never sees secrets, because they are taken out of Graph's answers first. */
@Singleton
class TextUseCase {

    private final Access access;
    private final GraphClient graph;
    private final RuleBook ruleBook;

    @Inject
    TextUseCase(Access access, GraphClient graph, RuleBook ruleBook) {
        this.access = access;
        this.graph = graph;
        this.ruleBook = ruleBook;
    }

    /** One answer of Graph, or what the operation ends with in its place. */
    private sealed interface Read {}

    private record Got(JsonNode body) implements Read {}

    private record Ended(OperationResult result) implements Read {}

    /** @param first the read that the path names */
    OperationResult run(
            TextForm form, String format, GraphRequest first, OperationRequest request, Caller caller, Notes notes) {
        GraphRequest second = new PathIds(request, new ArrayList<>()).request(form.beside());
        GraphToken token = access.token(caller, request, form.beside());
        Conversation conversation = request.conversation(token).unconditional();
        List<Supplier<GraphOutcome>> reads =
                List.of(() -> graph.read(first, conversation), () -> graph.readAll(second, conversation));
        List<JsonNode> bodies = new ArrayList<>();
        for (Supplier<GraphOutcome> each : reads) {
            Read read = read(each.get(), token, request, caller, notes);
            if (read instanceof Ended ended) {
                return ended.result();
            }
            bodies.add(((Got) read).body());
        }
        return written(form.writer().write(format, bodies.get(0), bodies.get(1)), request, notes);
    }

    private Read read(GraphOutcome outcome, GraphToken token, OperationRequest request, Caller caller, Notes notes) {
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new Ended(new OperationResult.Denied(denial, notes));
        }
        if (outcome instanceof GraphOutcome.Accepted accepted && accepted.body() != null) {
            return new Got(Redaction.of(accepted.body(), token.values()).without(accepted.body()));
        }
        return new Ended(new OperationResult.Failed(outcome.ofRead(), Redaction.NONE.and(token.values()), notes));
    }

    private OperationResult written(WrittenText text, OperationRequest request, Notes notes) {
        List<Finding> further = text.findings(ruleBook, UnaryOperator.identity());
        Notes all = notes.with(further);
        request.record().found(all.warnings(), List.of());
        List<Finding> errors = further.stream().filter(Finding::isError).toList();
        return errors.isEmpty() ? new OperationResult.Written(text.text(), all) : new OperationResult.Refused(errors);
    }
}

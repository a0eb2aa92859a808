package io.graphfacade.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.operation.EarlyEnd;
import io.graphfacade.operation.Notes;
import io.graphfacade.operation.OperationRequest;
import io.graphfacade.operation.OperationResult;
import io.graphfacade.operation.Report;
import io.graphfacade.operation.WriteQuery;
import io.graphfacade.rule.Finding;
import io.graphfacade.transport.Deadline;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs the requests of a batch one after the other. Graph gets each by itself: only so each has a retry, a look-up and a truth of its own,
 * and a batch spares nothing of Graph's limits (contract 13.5). One after the other, because a request finds what the one before it made,
 * and because Graph allows few writes at a time.
 */
@Singleton
public class BatchUseCase {

    private static final String TITLE = "$batch";
    private static final PayloadType<BatchRequest> TYPE = PayloadType.of(BatchRequest.class);

    /** In bytes. Lambda passes on 6 MB with all quotes escaped, and the last of Graph's answers has up to 2 MB. */
    private static final int MOST_ANSWERED = 1_500_000;

    private final Intake intake;
    private final ObjectMapper json;

    @Inject
    BatchUseCase(Intake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    public OperationResult run(OperationRequest whole, byte[] body, PartRunner runner) {
        return EarlyEnd.asResult(() -> tried(whole, body, runner));
    }

    private OperationResult tried(OperationRequest whole, byte[] body, PartRunner runner) {
        whole.record().named(TITLE);
        List<Finding> findings = new ArrayList<>();
        boolean validateOnly = WriteQuery.of(whole.query(), findings).validateOnly();
        IntakeResult<BatchRequest> taken = intake.take(body, TYPE, whole.deadline());
        findings.addAll(taken.findings());
        whole.record().found(findings, taken.changes());
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            return validateOnly
                    ? new OperationResult.Reported(new Report(false, null, taken.changes(), findings))
                    : new OperationResult.Refused(errors);
        }
        BatchResponse response = answers(taken.payload().requests(), whole.deadline(), runner, validateOnly);
        ObjectNode answer = json.valueToTree(response);
        return new OperationResult.Answered(answer, GraphHeaders.NONE, new Notes(taken.warnings(), taken.changes()));
    }

    private static BatchResponse answers(
            List<BatchPart> parts, Deadline deadline, PartRunner runner, boolean validateOnly) {
        Map<String, PartAnswer> answers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> failed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        int length = 0;
        for (BatchPart part : PartOrder.of(parts)) {
            PartAnswer answer;
            if (!validateOnly && part.dependencies().stream().anyMatch(failed::contains)) {
                answer = runner.refuse(part, PartRunner.Refusal.DEPENDENCY_FAILED);
            } else if (length > MOST_ANSWERED) {
                answer = runner.refuse(part, PartRunner.Refusal.ANSWERS_TOO_LONG);
            } else if (!validateOnly && deadline.left().compareTo(TimeShare.ENOUGH) < 0) {
                answer = runner.refuse(part, PartRunner.Refusal.OUT_OF_TIME);
            } else {
                answer = runner.run(part, TimeShare.of(deadline, parts.size() - answers.size()), validateOnly);
            }
            length += length(answer);
            answers.put(part.id(), answer);
            if (answer.isFailure()) {
                failed.add(part.id());
            }
        }
        return new BatchResponse(
                parts.stream().map(part -> answers.get(part.id())).toList());
    }

    private static int length(PartAnswer answer) {
        JsonNode body = answer.body();
        return body == null ? 0 : body.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}

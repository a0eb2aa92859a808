package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.auth.Denial;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an operation ended. Bodies and headers are without secrets. */
public sealed interface OperationResult {

    <R> R render(ResultForm<R> form);

    /** @param location the path of the new resource, null if the facade does not serve it or Graph gave no id */
    record Created(JsonNode body, GraphHeaders headers, Notes notes, @Nullable String location)
            implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.created(this);
        }
    }

    /** A read that succeeded. */
    record Answered(JsonNode body, GraphHeaders headers, Notes notes) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.answered(this);
        }
    }

    /** A read that succeeded, or the report on a valid payload, as text. */
    record Written(String text, Notes notes) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.written(this);
        }
    }

    /** A read of what the caller has already. */
    record Unmodified(GraphHeaders headers) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.unmodified(this);
        }
    }

    /**
     * An update or delete that succeeded.
     *
     * @param body of Graph's answer, null if there is none
     */
    record Changed(@Nullable JsonNode body, GraphHeaders headers, Notes notes) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.changed(this);
        }
    }

    /** The answer to {@code validateOnly}, for valid and for invalid payloads. */
    record Reported(Report report) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.reported(this);
        }
    }

    /** Findings of severity error; nothing was sent. */
    record Refused(List<Finding> errors) implements OperationResult {

        public Refused {
            errors = List.copyOf(errors);
        }

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.refused(this);
        }
    }

    /** The body could not be read to its end; nothing was sent. */
    record Unreadable(Reason reason, String message) implements OperationResult {

        public enum Reason {
            TOO_LARGE,
            MALFORMED,
            KEYS_UNAVAILABLE,
            OUT_OF_TIME
        }

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.unreadable(this);
        }
    }

    /** Graph does not have the operation in this version or cloud. */
    record NotInGraph(String message) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.notInGraph(this);
        }
    }

    /** The caller may not, or there is no token with which Graph could be asked. */
    record Denied(Denial denial, Notes notes) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.denied(this);
        }
    }

    /**
     * Graph did not do it, or nobody knows if Graph did.
     *
     * @param redaction takes the request's secrets out of what Graph says
     */
    record Failed(GraphOutcome outcome, Redaction redaction, Notes notes) implements OperationResult {

        @Override
        public <R> R render(ResultForm<R> form) {
            return form.failed(this);
        }
    }
}

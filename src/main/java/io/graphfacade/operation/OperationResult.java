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

    <R> R render(Renderer<R> renderer);

    /** One method for each result: the compiler then finds every renderer that lacks a new one. */
    interface Renderer<R> {

        R created(Created result);

        R answered(Answered result);

        R written(Written result);

        R unmodified(Unmodified result);

        R changed(Changed result);

        R reported(Reported result);

        R refused(Refused result);

        R unreadable(Unreadable result);

        R notInGraph(NotInGraph result);

        R denied(Denied result);

        R failed(Failed result);
    }

    /** @param location the path of the new resource, null if the facade does not serve it or Graph gave no id */
    record Created(JsonNode body, GraphHeaders headers, Notes notes, @Nullable String location)
            implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.created(this);
        }
    }

    /** A read that succeeded. */
    record Answered(JsonNode body, GraphHeaders headers, Notes notes) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.answered(this);
        }
    }

    /** A read that succeeded, as text. */
    record Written(String text, Notes notes) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.written(this);
        }
    }

    /** A read of what the caller has already. */
    record Unmodified(GraphHeaders headers) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.unmodified(this);
        }
    }

    /**
     * An update or delete that succeeded.
     *
     * @param body of Graph's answer, null if there is none
     */
    record Changed(@Nullable JsonNode body, GraphHeaders headers, Notes notes) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.changed(this);
        }
    }

    /** The answer to {@code validateOnly}, for valid and for invalid payloads. */
    record Reported(Report report) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.reported(this);
        }
    }

    /** Findings of severity error; nothing was sent. */
    record Refused(List<Finding> errors) implements OperationResult {

        public Refused {
            errors = List.copyOf(errors);
        }

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.refused(this);
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
        public <R> R render(Renderer<R> renderer) {
            return renderer.unreadable(this);
        }
    }

    /** Graph does not have the operation in this version or cloud. */
    record NotInGraph(String message) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.notInGraph(this);
        }
    }

    /** The caller may not, or there is no token with which Graph could be asked. */
    record Denied(Denial denial, Notes notes) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.denied(this);
        }
    }

    /**
     * Graph did not do it, or nobody knows if Graph did.
     *
     * @param redaction takes the request's secrets out of what Graph says
     */
    record Failed(GraphOutcome outcome, Redaction redaction, Notes notes) implements OperationResult {

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.failed(this);
        }
    }
}

package io.graphfacade.web.error;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.Trace;
import io.graphfacade.redaction.Redaction;
import java.util.List;

/**
 * The error of a request that Graph did not do, or that may or may not be done (contract 12, 13.4).
 *
 * @param headers of Graph's answer, without secrets
 */
public record OutcomeError(ErrorAnswer error, GraphHeaders headers) {

    /** @param redaction takes the request's secrets out of what Graph says */
    public static OutcomeError of(GraphOutcome outcome, Redaction redaction) {
        if (outcome instanceof GraphOutcome.Exists exists) {
            ObjectNode error = redaction.without(ConflictError.of(exists, what(exists.cause())));
            return from(exists.cause(), redaction, GraphError.answer(409, 409, error))
                    .withoutWait();
        }
        if (outcome instanceof GraphOutcome.Unknown unknown) {
            return from(unknown.cause(), redaction, unknown(unknown, redaction)).withoutWait();
        }
        if (outcome instanceof GraphOutcome.NotDone notDone) {
            GraphOutcome cause = notDone.cause();
            return from(cause, redaction, isPassedOn(cause) ? refused(cause, redaction) : notDone(notDone));
        }
        if (outcome instanceof GraphOutcome.Mistaken mistaken) {
            ErrorAnswer error = refused(mistaken.cause(), redaction);
            return from(mistaken.cause(), redaction, error.withHint(hint(mistaken)));
        }
        return from(outcome, redaction, isPassedOn(outcome) ? refused(outcome, redaction) : failed(outcome));
    }

    private static OutcomeError from(GraphOutcome outcome, Redaction redaction, ErrorAnswer error) {
        return new OutcomeError(error, outcome.headers().without(redaction));
    }

    /** Without Retry-After, because trying again does not help. */
    private OutcomeError withoutWait() {
        return new OutcomeError(error, headers.withoutWait());
    }

    /** The caller gets Graph's own answer. */
    private static boolean isPassedOn(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Refused refused
                && (refused.status() < 500 || refused.status() == 501 || refused.status() == 503);
    }

    private static ErrorAnswer refused(GraphOutcome outcome, Redaction redaction) {
        GraphOutcome.Refused refused = (GraphOutcome.Refused) outcome;
        if (refused.error() == null) {
            return ErrorAnswer.of(
                    refused.status(),
                    "graphError",
                    "Microsoft Graph answered with status " + refused.status() + " and no error it describes.");
        }
        ObjectNode error = redaction.without(refused.error());
        return GraphError.answer(refused.isConflict() ? 409 : refused.status(), refused.status(), error);
    }

    /** Never 429, 503 or 504: Microsoft's clients repeat a request by themselves on these. */
    private static ErrorAnswer unknown(GraphOutcome.Unknown unknown, Redaction redaction) {
        String where = unknown.check() == null ? "" : ": GET " + unknown.check();
        List<ODataError.Detail> details =
                unknown.traces().stream().map(trace -> detail(trace, redaction)).toList();
        String message = "Microsoft Graph " + what(unknown.cause())
                + ", and it could not be found out whether this request " + unknown.deed()
                + ". Look before trying again"
                + where + "." + (details.isEmpty() ? "" : " What was seen of its parts is in details.");
        return new ErrorAnswer(502, "outcomeUnknown", message, null, details.isEmpty() ? null : details);
    }

    /** Says nothing of the payload but the place. */
    private static ODataError.Detail detail(Trace trace, Redaction redaction) {
        String id = trace.id() == null ? "" : " Its id is " + redaction.id(trace.id()) + ".";
        return switch (trace.presence()) {
            case THERE -> new ODataError.Detail("created", "It is there." + id, trace.pointer());
            case NOT_SEEN ->
                new ODataError.Detail("notSeen", "It was not there when it was looked for.", trace.pointer());
            case UNTOLD -> new ODataError.Detail("untold", "Whether it is there could not be seen.", trace.pointer());
        };
    }

    private static ErrorAnswer notDone(GraphOutcome.NotDone outcome) {
        GraphOutcome cause = outcome.cause();
        return ErrorAnswer.of(502, code(cause), "Microsoft Graph " + what(cause) + ", and " + outcome.seen() + ".");
    }

    private static String hint(GraphOutcome.Mistaken mistaken) {
        return mistaken.id() + " is no id but the " + mistaken.key() + " of " + mistaken.instead()
                + "; use that id, or the key as in devices(" + mistaken.key() + "='" + mistaken.id() + "').";
    }

    /** Failures of reads, and of requests that were certainly not sent. */
    private static ErrorAnswer failed(GraphOutcome outcome) {
        if (outcome instanceof GraphOutcome.NotSent notSent) {
            return notSent.outOfTime()
                    ? ErrorAnswer.of(
                            504,
                            "outOfTime",
                            "There was no time left to ask Microsoft Graph; the request was not sent.")
                    : ErrorAnswer.of(
                            502, "graphUnreachable", "Microsoft Graph cannot be reached; the request was not sent.");
        }
        boolean late = outcome instanceof GraphOutcome.Unanswered unanswered && unanswered.timedOut();
        return ErrorAnswer.of(late ? 504 : 502, code(outcome), "Microsoft Graph " + what(outcome) + ".");
    }

    private static String code(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Unanswered ? "graphUnanswered" : "graphFailed";
    }

    private static String what(GraphOutcome outcome) {
        if (outcome instanceof GraphOutcome.NotSent) {
            return "could not be asked a second time";
        }
        if (outcome instanceof GraphOutcome.Refused refused) {
            return refused.isConflict() ? "says that it exists" : "answered with status " + refused.status();
        }
        if (outcome instanceof GraphOutcome.Garbled garbled) {
            return "answered with status " + garbled.status() + " and not as its API describes";
        }
        boolean late = outcome instanceof GraphOutcome.Unanswered unanswered && unanswered.timedOut();
        return late ? "did not answer in time" : "broke off before it answered";
    }
}

package io.graphfacade.error;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphFailure;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.graph.message.GraphOutcome;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures of Graph, or of the way to it (contract 12, 13.4). */
final class GraphMapper {

    @ServerExceptionMapper
    Response map(GraphFailure failure, ContainerRequestContext request) {
        GraphOutcome outcome = failure.outcome();
        if (outcome instanceof GraphOutcome.Exists exists) {
            return exists(exists, failure, request);
        }
        if (outcome instanceof GraphOutcome.Unknown unknown) {
            return unknown(unknown)
                    .to(request, headers(unknown.cause(), failure).withoutWait());
        }
        if (outcome instanceof GraphOutcome.NotCreated notCreated) {
            return isPassedOn(notCreated.cause())
                    ? refused((GraphOutcome.Refused) notCreated.cause(), failure, request)
                    : notCreated(notCreated.cause()).to(request, headers(notCreated.cause(), failure));
        }
        return isPassedOn(outcome)
                ? refused((GraphOutcome.Refused) outcome, failure, request)
                : failed(outcome).to(request, headers(outcome, failure));
    }

    /** Graph's own answer, which the caller gets as it is. */
    private static boolean isPassedOn(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Refused refused
                && (refused.status() < 500 || refused.status() == 501 || refused.status() == 503);
    }

    private static Response exists(GraphOutcome.Exists exists, GraphFailure failure, ContainerRequestContext request) {
        ObjectNode error = failure.redaction().without(ConflictError.of(exists, what(exists.cause())));
        return GraphError.answer(409, 409, error)
                .to(request, headers(exists.cause(), failure).withoutWait());
    }

    private static Response refused(
            GraphOutcome.Refused refused, GraphFailure failure, ContainerRequestContext request) {
        if (refused.error() == null) {
            return ErrorAnswer.of(
                            refused.status(),
                            "graphError",
                            "Microsoft Graph answered with status " + refused.status() + " and no error it describes.")
                    .to(request, headers(refused, failure));
        }
        ObjectNode error = failure.redaction().without(refused.error());
        return GraphError.answer(refused.isConflict() ? 409 : refused.status(), refused.status(), error)
                .to(request, headers(refused, failure));
    }

    private static GraphHeaders headers(GraphOutcome outcome, GraphFailure failure) {
        return outcome.headers().without(failure.redaction());
    }

    /** Never 429, 503 or 504, upon which Microsoft's clients send the request again by themselves. */
    private static ErrorAnswer unknown(GraphOutcome.Unknown unknown) {
        String where = unknown.check() == null ? "" : ": GET " + unknown.check();
        return ErrorAnswer.of(
                502,
                "outcomeUnknown",
                "Microsoft Graph " + what(unknown.cause())
                        + ", and it could not be found out whether this request created it. Look before trying again"
                        + where
                        + ".");
    }

    private static ErrorAnswer notCreated(GraphOutcome cause) {
        return ErrorAnswer.of(
                502, code(cause), "Microsoft Graph " + what(cause) + ", and it was not there when it was looked for.");
    }

    /** What was read, or certainly was not sent. */
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

package io.graphfacade.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.GraphFailure;
import io.graphfacade.graph.GraphOutcome;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures of Graph, or of the way to it (contract 12, 13.4). */
final class GraphMapper {

    private static final String CONFLICT = "ObjectConflict";

    @ServerExceptionMapper
    Response map(GraphFailure failure, ContainerRequestContext request) {
        GraphOutcome outcome = failure.outcome();
        if (outcome instanceof GraphOutcome.Refused refused) {
            return isFinal(refused.status())
                    ? refused(refused, failure, request)
                    : failed(refused.status(), "", failure.isChanging()).to(request, refused.headers());
        }
        if (outcome instanceof GraphOutcome.Garbled garbled) {
            return failed(garbled.status(), " and not as its API describes", failure.isChanging())
                    .to(request, garbled.headers());
        }
        if (outcome instanceof GraphOutcome.Unanswered unanswered) {
            return unanswered(unanswered, failure.isChanging()).to(request);
        }
        return ErrorAnswer.of(502, "graphUnreachable", "Microsoft Graph cannot be reached; the request was not sent.")
                .to(request);
    }

    /** Graph's own answer, to be passed on as it is. */
    private static boolean isFinal(int status) {
        return status < 500 || status == 501 || status == 503;
    }

    private static Response refused(
            GraphOutcome.Refused refused, GraphFailure failure, ContainerRequestContext request) {
        if (refused.error() == null) {
            return ErrorAnswer.of(
                            refused.status(),
                            "graphError",
                            "Microsoft Graph answered with status " + refused.status() + " and no error it describes.")
                    .to(request, refused.headers());
        }
        ObjectNode error = failure.redaction().apply(refused.error());
        List<ODataError.Detail> details = details(error);
        boolean conflict =
                refused.status() == 400 && details.stream().anyMatch(detail -> CONFLICT.equals(detail.code()));
        return new ErrorAnswer(
                        conflict ? 409 : refused.status(),
                        error.path("code").asText(""),
                        error.path("message").asText(""),
                        text(error, "target"),
                        details.isEmpty() ? null : details)
                .to(request, refused.headers());
    }

    private static ErrorAnswer failed(int status, String how, boolean changing) {
        String answered = "Microsoft Graph answered with status " + status + how;
        return changing
                ? ErrorAnswer.of(502, "outcomeUnknown", answered + "; look whether it was created before trying again.")
                : ErrorAnswer.of(502, "graphFailed", answered + ".");
    }

    private static ErrorAnswer unanswered(GraphOutcome.Unanswered unanswered, boolean changing) {
        int status = unanswered.timedOut() ? 504 : 502;
        String what = unanswered.timedOut() ? "did not answer in time" : "broke off before it answered";
        return changing
                ? ErrorAnswer.of(
                        status,
                        "outcomeUnknown",
                        "Microsoft Graph " + what + "; look whether it was created before trying again.")
                : ErrorAnswer.of(status, "graphUnanswered", "Microsoft Graph " + what + ".");
    }

    private static List<ODataError.Detail> details(ObjectNode error) {
        List<ODataError.Detail> details = new ArrayList<>();
        for (JsonNode detail : error.path("details")) {
            details.add(new ODataError.Detail(
                    detail.path("code").asText(""), detail.path("message").asText(""), text(detail, "target")));
        }
        return details;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).asText() : null;
    }
}

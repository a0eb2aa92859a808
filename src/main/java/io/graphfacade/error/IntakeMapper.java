package io.graphfacade.error;

import io.graphfacade.intake.BodyTooLarge;
import io.graphfacade.intake.InvalidPayload;
import io.graphfacade.intake.journal.OutOfTime;
import io.graphfacade.intake.json.MalformedJson;
import io.graphfacade.operation.ClientRequestId;
import io.graphfacade.operation.RefusedReport;
import io.graphfacade.operation.RequestId;
import io.graphfacade.operation.UnreadableBody;
import io.graphfacade.rule.Finding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures of the payload itself: no JSON, or findings of severity error. */
final class IntakeMapper {

    @ServerExceptionMapper
    Response malformed(MalformedJson failure, ContainerRequestContext request) {
        return ErrorAnswer.of(400, "malformedJson", failure.getMessage()).to(request);
    }

    @ServerExceptionMapper
    Response outOfTime(OutOfTime failure, ContainerRequestContext request) {
        return ErrorAnswer.of(504, "outOfTime", "There was no time left to check the body; nothing was sent.")
                .to(request);
    }

    @ServerExceptionMapper
    Response tooLarge(BodyTooLarge failure, ContainerRequestContext request) {
        return ErrorAnswer.of(413, "payloadTooLarge", failure.getMessage()).to(request);
    }

    @ServerExceptionMapper
    Response unreadable(UnreadableBody failure, ContainerRequestContext request) {
        return ErrorAnswer.of(415, "unsupportedMediaType", failure.getMessage()).to(request);
    }

    @ServerExceptionMapper
    Response invalid(InvalidPayload failure, ContainerRequestContext request) {
        return answer(failure.findings()).to(request);
    }

    @ServerExceptionMapper
    Response reported(RefusedReport refused, ContainerRequestContext request) {
        ODataError error = answer(refused.errors()).body(RequestId.of(request), ClientRequestId.of(request));
        return Response.status(400)
                .entity(ErrorReport.of(error, refused.report()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static ErrorAnswer answer(List<Finding> findings) {
        String message = findings.size() == 1
                ? findings.get(0).message()
                : "The request has " + findings.size() + " faults; see details.";
        List<ODataError.Detail> details = findings.stream()
                .map(finding -> new ODataError.Detail(finding.code(), finding.message(), finding.pointer()))
                .toList();
        String target = findings.size() == 1 ? findings.get(0).pointer() : null;
        return new ErrorAnswer(400, "invalidRequest", message, target, details);
    }
}

package io.graphfacade.error;

import io.graphfacade.intake.BodyTooLarge;
import io.graphfacade.intake.Finding;
import io.graphfacade.intake.InvalidPayload;
import io.graphfacade.intake.MalformedJson;
import io.graphfacade.intake.OutOfTime;
import jakarta.ws.rs.container.ContainerRequestContext;
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
    Response invalid(InvalidPayload failure, ContainerRequestContext request) {
        List<Finding> findings = failure.findings();
        String message = findings.size() == 1
                ? findings.get(0).message()
                : "The request has " + findings.size() + " faults; see details.";
        List<ODataError.Detail> details = findings.stream()
                .map(finding -> new ODataError.Detail(finding.code(), finding.message(), finding.pointer()))
                .toList();
        String target = findings.size() == 1 ? findings.get(0).pointer() : null;
        return new ErrorAnswer(400, "invalidRequest", message, target, details).to(request);
    }
}

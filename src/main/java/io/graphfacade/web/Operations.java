package io.graphfacade.web;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.OperationResult;
import io.graphfacade.operation.UseCases;
import io.graphfacade.web.error.ErrorAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Runs operations for HTTP requests. */
@Singleton
class Operations {

    private static final byte[] NO_BODY = {};

    private final UseCases useCases;
    private final AuthConfig config;
    private final OwnUrl own;
    private final ContentCoding coding;

    @Inject
    Operations(UseCases useCases, AuthConfig config, OwnUrl own, ContentCoding coding) {
        this.useCases = useCases;
        this.config = config;
        this.own = own;
        this.coding = coding;
    }

    /** @param body of the payload */
    Response run(FacadeOperation operation, ContainerRequestContext request, byte[] body) {
        return answer(useCases.run(operation, InboundRequest.of(request, config), plain(request, body)), request);
    }

    /** An operation without a payload. */
    Response run(FacadeOperation operation, ContainerRequestContext request) {
        return answer(useCases.run(operation, InboundRequest.of(request, config), NO_BODY), request);
    }

    /** The bytes of the JSON, without the content coding of the body. */
    byte[] plain(ContainerRequestContext request, byte[] body) {
        MediaTypeCheck.requireUtf8(request);
        return coding.takenOff(request, body);
    }

    /** Answers with what became of it. */
    Response answer(OperationResult result, ContainerRequestContext request) {
        return result.render(renderer(request, own.links(request))).response();
    }

    /** Answers a failure that happened outside of an operation. */
    static Response error(ErrorAnswer error, ContainerRequestContext request) {
        return failures(request).error(error).response();
    }

    /** For failures outside of operations. */
    static ResultRenderer failures(ContainerRequestContext request) {
        return renderer(request, OwnLinks.NONE);
    }

    private static ResultRenderer renderer(ContainerRequestContext request, OwnLinks links) {
        return new ResultRenderer(RequestId.of(request), ClientRequestId.of(request), links);
    }
}

package io.graphfacade.web;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.operation.CreateOperation;
import io.graphfacade.operation.CreateUseCase;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationResult;
import io.graphfacade.operation.ReadUseCase;
import io.graphfacade.web.error.ErrorAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Runs operations for HTTP requests. */
@Singleton
class Operations {

    private final CreateUseCase creates;
    private final ReadUseCase reads;
    private final AuthConfig config;

    @Inject
    Operations(CreateUseCase creates, ReadUseCase reads, AuthConfig config) {
        this.creates = creates;
        this.reads = reads;
        this.config = config;
    }

    Response create(CreateOperation<?> operation, ContainerRequestContext request, byte[] body) {
        MediaTypeCheck.requirePlainUtf8(request);
        return answer(creates.run(operation, InboundRequest.of(request, config), body), request);
    }

    Response read(GraphOperation operation, ContainerRequestContext request) {
        return answer(reads.run(operation, InboundRequest.of(request, config)), request);
    }

    private static Response answer(OperationResult result, ContainerRequestContext request) {
        return result.render(renderer(request)).response();
    }

    /** Answers a failure that happened outside of an operation. */
    static Response error(ErrorAnswer error, ContainerRequestContext request) {
        return renderer(request).error(error).response();
    }

    private static ResultRenderer renderer(ContainerRequestContext request) {
        return new ResultRenderer(RequestId.of(request), ClientRequestId.of(request));
    }
}

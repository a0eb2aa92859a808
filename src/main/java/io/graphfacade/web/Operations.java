package io.graphfacade.web;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.operation.CreateOperation;
import io.graphfacade.operation.CreateUseCase;
import io.graphfacade.operation.DeleteOperation;
import io.graphfacade.operation.DeleteUseCase;
import io.graphfacade.operation.OperationResult;
import io.graphfacade.operation.ReadOperation;
import io.graphfacade.operation.ReadUseCase;
import io.graphfacade.operation.UpdateOperation;
import io.graphfacade.operation.UpdateUseCase;
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
    private final UpdateUseCase updates;
    private final DeleteUseCase deletes;
    private final AuthConfig config;
    private final OwnUrl own;
    private final ContentCoding coding;

    @Inject
    Operations(
            CreateUseCase creates,
            ReadUseCase reads,
            UpdateUseCase updates,
            DeleteUseCase deletes,
            AuthConfig config,
            OwnUrl own,
            ContentCoding coding) {
        this.creates = creates;
        this.reads = reads;
        this.updates = updates;
        this.deletes = deletes;
        this.config = config;
        this.own = own;
        this.coding = coding;
    }

    Response create(CreateOperation<?> operation, ContainerRequestContext request, byte[] body) {
        return answer(creates.run(operation, InboundRequest.of(request, config), plain(request, body)), request);
    }

    Response read(ReadOperation operation, ContainerRequestContext request) {
        return answer(reads.run(operation, InboundRequest.of(request, config)), request);
    }

    Response update(UpdateOperation<?> operation, ContainerRequestContext request, byte[] body) {
        return answer(updates.run(operation, InboundRequest.of(request, config), plain(request, body)), request);
    }

    Response delete(DeleteOperation operation, ContainerRequestContext request) {
        return answer(deletes.run(operation, InboundRequest.of(request, config)), request);
    }

    /** The bytes of the JSON, without the content coding of the body. */
    byte[] plain(ContainerRequestContext request, byte[] body) {
        MediaTypeCheck.requireUtf8(request);
        return coding.takenOff(request, body);
    }

    private Response answer(OperationResult result, ContainerRequestContext request) {
        return result.render(renderer(request, own.links(request))).response();
    }

    /** Answers a failure that happened outside of an operation. */
    static Response error(ErrorAnswer error, ContainerRequestContext request) {
        return renderer(request, OwnLinks.NONE).error(error).response();
    }

    private static ResultRenderer renderer(ContainerRequestContext request, OwnLinks links) {
        return new ResultRenderer(RequestId.of(request), ClientRequestId.of(request), links);
    }
}

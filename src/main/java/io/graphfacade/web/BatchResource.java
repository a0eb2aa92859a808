package io.graphfacade.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.auth.AuthConfig;
import io.graphfacade.batch.BatchUseCase;
import io.graphfacade.operation.OperationRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Several requests in one. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {

    static final String BATCH = "/" + PathSpelling.BATCH;

    private final BatchUseCase batches;
    private final PartDispatch dispatch;
    private final Operations operations;
    private final ObjectMapper json;
    private final AuthConfig config;
    private final OwnUrl own;

    @Inject
    BatchResource(
            BatchUseCase batches,
            PartDispatch dispatch,
            Operations operations,
            ObjectMapper json,
            AuthConfig config,
            OwnUrl own) {
        this.batches = batches;
        this.dispatch = dispatch;
        this.operations = operations;
        this.json = json;
        this.config = config;
        this.own = own;
    }

    @POST
    @Operation(hidden = true)
    @Path(BATCH)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response batch(@Context ContainerRequestContext request, byte[] body) {
        byte[] plain = operations.plain(request, body);
        OperationRequest whole = InboundRequest.of(request, config);
        PartRequests parts = new PartRequests(
                whole, RequestId.of(request), own.links(request), dispatch, json, InboundRequest.parts(request));
        return operations.answer(batches.run(whole, plain, parts), request);
    }
}

package io.graphfacade.web;

import io.graphfacade.networkaccess.RemoteNetworkOperations;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Remote networks, their device links, and the configuration that a router needs to reach one. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class RemoteNetworkResource {

    private final Operations operations;

    @Inject
    RemoteNetworkResource(Operations operations) {
        this.operations = operations;
    }

    @POST
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.REMOTE_NETWORKS)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createRemoteNetwork(@Context ContainerRequestContext request, byte[] body) {
        return operations.create(RemoteNetworkOperations.CREATE_REMOTE_NETWORK, request, body);
    }

    @POST
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.DEVICE_LINKS)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createDeviceLink(@Context ContainerRequestContext request, byte[] body) {
        return operations.create(RemoteNetworkOperations.CREATE_DEVICE_LINK, request, body);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.CONNECTIVITY_CONFIGURATION)
    public Response getConnectivityConfiguration(@Context ContainerRequestContext request) {
        return operations.read(RemoteNetworkOperations.GET_CONNECTIVITY_CONFIGURATION, request);
    }
}

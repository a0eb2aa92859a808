package io.graphfacade.web;

import io.graphfacade.networkaccess.RemoteNetworkOperations;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Remote networks, their device links, and the configuration that a router needs to reach them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class RemoteNetworkResource {

    private final Operations operations;

    @Inject
    RemoteNetworkResource(Operations operations) {
        this.operations = operations;
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.REMOTE_NETWORKS)
    public Response listRemoteNetworks(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.LIST_REMOTE_NETWORKS, request);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.REMOTE_NETWORK)
    public Response getRemoteNetwork(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.GET_REMOTE_NETWORK, request);
    }

    @DELETE
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.REMOTE_NETWORK)
    public Response deleteRemoteNetwork(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.DELETE_REMOTE_NETWORK, request);
    }

    @POST
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.REMOTE_NETWORKS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response createRemoteNetwork(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(RemoteNetworkOperations.CREATE_REMOTE_NETWORK, request, body);
    }

    @PATCH
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.REMOTE_NETWORK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response updateRemoteNetwork(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(RemoteNetworkOperations.UPDATE_REMOTE_NETWORK, request, body);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.NETWORK_PROFILES)
    public Response listNetworkProfiles(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.LIST_NETWORK_PROFILES, request);
    }

    @PATCH
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.NETWORK_PROFILES)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assignForwardingProfiles(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(RemoteNetworkOperations.ASSIGN_FORWARDING_PROFILES, request, body);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.FORWARDING_PROFILES)
    public Response listForwardingProfiles(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.LIST_FORWARDING_PROFILES, request);
    }

    @POST
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.DEVICE_LINKS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response createDeviceLink(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(RemoteNetworkOperations.CREATE_DEVICE_LINK, request, body);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.DEVICE_LINKS)
    public Response listDeviceLinks(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.LIST_DEVICE_LINKS, request);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.DEVICE_LINK)
    public Response getDeviceLink(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.GET_DEVICE_LINK, request);
    }

    @DELETE
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.DEVICE_LINK)
    public Response deleteDeviceLink(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.DELETE_DEVICE_LINK, request);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.CONNECTIVITY_CONFIGURATION)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response getConnectivityConfiguration(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.GET_CONNECTIVITY_CONFIGURATION, request);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.CONNECTIVITY_OF_LINK)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response getConnectivityOfLink(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.GET_CONNECTIVITY_OF_LINK, request);
    }

    @GET
    @Operation(hidden = true)
    @Path(RemoteNetworkOperations.DEPLOYMENTS)
    public Response listDeployments(@Context ContainerRequestContext request) {
        return operations.run(RemoteNetworkOperations.LIST_DEPLOYMENTS, request);
    }
}

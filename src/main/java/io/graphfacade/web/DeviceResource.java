package io.graphfacade.web;

import io.graphfacade.device.DeviceOperations;
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

/** Creates devices in the directory. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {

    private final Operations operations;

    @Inject
    DeviceResource(Operations operations) {
        this.operations = operations;
    }

    @POST
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICES)
    public Response createDevice(@Context ContainerRequestContext request, byte[] body) {
        return operations.create(DeviceOperations.CREATE_DEVICE, request, body);
    }

    @POST
    @Operation(hidden = true)
    @Path(DeviceOperations.MY_DEVICES)
    public Response createMyDevice(@Context ContainerRequestContext request, byte[] body) {
        return operations.create(DeviceOperations.CREATE_MY_DEVICE, request, body);
    }

    @POST
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICES_OF_USER)
    public Response createUserDevice(@Context ContainerRequestContext request, byte[] body) {
        return operations.create(DeviceOperations.CREATE_DEVICE_OF_USER, request, body);
    }
}

package io.graphfacade.web;

import io.graphfacade.device.DeviceOperations;
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

/** Devices of the directory, and those of a user. */
@Path("/")
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
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createDevice(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(DeviceOperations.CREATE_DEVICE, request, body);
    }

    @GET
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICES)
    public Response listDevices(@Context ContainerRequestContext request) {
        return operations.run(DeviceOperations.LIST_DEVICES, request);
    }

    @GET
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICE)
    public Response getDevice(@Context ContainerRequestContext request) {
        return operations.run(DeviceOperations.GET_DEVICE, request);
    }

    @GET
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICE_BY_DEVICE_ID)
    public Response getDeviceByDeviceId(@Context ContainerRequestContext request) {
        return operations.run(DeviceOperations.GET_DEVICE_BY_DEVICE_ID, request);
    }

    @PATCH
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response updateDevice(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(DeviceOperations.UPDATE_DEVICE, request, body);
    }

    @PATCH
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICE_BY_DEVICE_ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response updateDeviceByDeviceId(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(DeviceOperations.UPDATE_DEVICE_BY_DEVICE_ID, request, body);
    }

    @DELETE
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICE)
    public Response deleteDevice(@Context ContainerRequestContext request) {
        return operations.run(DeviceOperations.DELETE_DEVICE, request);
    }

    @DELETE
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICE_BY_DEVICE_ID)
    public Response deleteDeviceByDeviceId(@Context ContainerRequestContext request) {
        return operations.run(DeviceOperations.DELETE_DEVICE_BY_DEVICE_ID, request);
    }

    @POST
    @Operation(hidden = true)
    @Path(DeviceOperations.MY_DEVICES)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createMyDevice(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(DeviceOperations.CREATE_MY_DEVICE, request, body);
    }

    @POST
    @Operation(hidden = true)
    @Path(DeviceOperations.DEVICES_OF_USER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createUserDevice(@Context ContainerRequestContext request, byte[] body) {
        return operations.run(DeviceOperations.CREATE_DEVICE_OF_USER, request, body);
    }
}

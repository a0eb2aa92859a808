package io.graphfacade.device;

import io.graphfacade.intake.PayloadType;
import io.graphfacade.operation.Call;
import io.graphfacade.operation.Creatable;
import io.graphfacade.operation.Creates;
import io.graphfacade.operation.GraphOperation;
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

    private static final Creatable<Device> DEVICE =
            new Creatable<>(GraphOperation.CREATE_DEVICE, PayloadType.of(Device.class), DeviceKey.IN_DIRECTORY);
    private static final Creatable<UserDevice> USER_DEVICE =
            new Creatable<>(GraphOperation.CREATE_USER_DEVICE, PayloadType.of(UserDevice.class), DeviceKey.OF_USER);

    private final Creates creates;

    @Inject
    DeviceResource(Creates creates) {
        this.creates = creates;
    }

    @POST
    @Operation(hidden = true)
    @Path("devices")
    public Response createDevice(@Context ContainerRequestContext request, byte[] body) {
        return creates.create(DEVICE, new Call(request), body, "devices");
    }

    @POST
    @Operation(hidden = true)
    @Path("me/devices")
    public Response createMyDevice(@Context ContainerRequestContext request, byte[] body) {
        return creates.create(USER_DEVICE, new Call(request), body, "me", "devices");
    }

    @POST
    @Operation(hidden = true)
    @Path("users/{userId}/devices")
    public Response createUserDevice(@Context ContainerRequestContext request, byte[] body) {
        Call call = new Call(request);
        return creates.create(USER_DEVICE, call, body, "users", call.text("userId"), "devices");
    }
}

package io.graphfacade.networkaccess;

import io.graphfacade.intake.PayloadType;
import io.graphfacade.operation.Call;
import io.graphfacade.operation.Creatable;
import io.graphfacade.operation.Creates;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.Reads;
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

/** What belongs to one remote network: its device links, and the configuration that a router needs to reach it. */
@Path("/networkAccess/connectivity/remoteNetworks/{remoteNetworkId}")
@Produces(MediaType.APPLICATION_JSON)
public class RemoteNetworkResource {

    private static final Creatable<DeviceLink> DEVICE_LINK =
            new Creatable<>(GraphOperation.CREATE_DEVICE_LINK, PayloadType.of(DeviceLink.class), new DeviceLinkKey());

    private final Creates creates;
    private final Reads reads;

    @Inject
    RemoteNetworkResource(Creates creates, Reads reads) {
        this.creates = creates;
        this.reads = reads;
    }

    @POST
    @Operation(hidden = true)
    @Path("deviceLinks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createDeviceLink(@Context ContainerRequestContext request, byte[] body) {
        Call call = new Call(request);
        return creates.create(DEVICE_LINK, call, body, below(call, "deviceLinks"));
    }

    @GET
    @Operation(hidden = true)
    @Path("connectivityConfiguration")
    public Response getConnectivityConfiguration(@Context ContainerRequestContext request) {
        Call call = new Call(request);
        return reads.read(
                GraphOperation.GET_CONNECTIVITY_CONFIGURATION, call, below(call, "connectivityConfiguration"));
    }

    private static String[] below(Call call, String last) {
        return new String[] {"networkAccess", "connectivity", "remoteNetworks", call.guid("remoteNetworkId"), last};
    }
}

package io.graphfacade.networkaccess;

import io.graphfacade.auth.OperationFamily;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.operation.CreateOperation;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationSet;
import io.graphfacade.operation.PathTemplate;
import io.graphfacade.operation.Rights;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;

/** The operations of remote networks and what belongs to them. */
@Singleton
public class RemoteNetworkOperations implements OperationSet {

    public static final String REMOTE_NETWORKS = "/networkAccess/connectivity/remoteNetworks";

    private static final String REMOTE_NETWORK = REMOTE_NETWORKS + "/{remoteNetworkId}";

    public static final String DEVICE_LINKS = REMOTE_NETWORK + "/deviceLinks";
    public static final String CONNECTIVITY_CONFIGURATION = REMOTE_NETWORK + "/connectivityConfiguration";

    public static final CreateOperation<RemoteNetwork> CREATE_REMOTE_NETWORK = new CreateOperation<>(
            operation("Create remoteNetwork", "POST", REMOTE_NETWORKS, Rights.TO_WRITE_NETWORK_ACCESS),
            PayloadType.of(RemoteNetwork.class),
            new RemoteNetworkKey());

    public static final CreateOperation<DeviceLink> CREATE_DEVICE_LINK = new CreateOperation<>(
            operation("Create deviceLink", "POST", DEVICE_LINKS, Rights.TO_WRITE_NETWORK_ACCESS),
            PayloadType.of(DeviceLink.class),
            new DeviceLinkKey());

    public static final GraphOperation GET_CONNECTIVITY_CONFIGURATION = operation(
            "Get remoteNetworkConnectivityConfiguration",
            "GET",
            CONNECTIVITY_CONFIGURATION,
            Rights.TO_READ_NETWORK_ACCESS);

    @Override
    public List<GraphOperation> operations() {
        return List.of(CREATE_REMOTE_NETWORK.graph(), CREATE_DEVICE_LINK.graph(), GET_CONNECTIVITY_CONFIGURATION);
    }

    private static GraphOperation operation(String title, String method, String path, Rights rights) {
        return new GraphOperation(
                title,
                method,
                PathTemplate.of(path, "remoteNetworkId"),
                List.of(GraphVersion.BETA),
                EnumSet.of(Cloud.GLOBAL),
                OperationFamily.NETWORK_ACCESS,
                rights);
    }
}

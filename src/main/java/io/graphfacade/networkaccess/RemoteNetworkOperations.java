package io.graphfacade.networkaccess;

import static io.graphfacade.operation.ReadOption.COUNT;
import static io.graphfacade.operation.ReadOption.EXPAND;
import static io.graphfacade.operation.ReadOption.FILTER;
import static io.graphfacade.operation.ReadOption.ORDERBY;
import static io.graphfacade.operation.ReadOption.SEARCH;
import static io.graphfacade.operation.ReadOption.SELECT;
import static io.graphfacade.operation.ReadOption.SKIP;
import static io.graphfacade.operation.ReadOption.SKIPTOKEN;
import static io.graphfacade.operation.ReadOption.TOP;

import io.graphfacade.auth.OperationFamily;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.message.Assignment;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.networkaccess.router.Platforms;
import io.graphfacade.networkaccess.router.RouterConfiguration;
import io.graphfacade.operation.CreateOperation;
import io.graphfacade.operation.DeleteOperation;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationSet;
import io.graphfacade.operation.PathTemplate;
import io.graphfacade.operation.ReadOperation;
import io.graphfacade.operation.Rights;
import io.graphfacade.operation.TextForm;
import io.graphfacade.operation.TextInAdvance;
import io.graphfacade.operation.UpdateOperation;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;

/** The operations of remote networks and what belongs to them. */
@Singleton
public class RemoteNetworkOperations implements OperationSet {

    public static final String REMOTE_NETWORKS = "/networkAccess/connectivity/remoteNetworks";
    public static final String REMOTE_NETWORK = REMOTE_NETWORKS + "/{remoteNetworkId}";
    public static final String NETWORK_PROFILES = REMOTE_NETWORK + "/forwardingProfiles";
    public static final String DEVICE_LINKS = REMOTE_NETWORK + "/deviceLinks";
    public static final String DEVICE_LINK = DEVICE_LINKS + "/{deviceLinkId}";
    public static final String CONNECTIVITY_CONFIGURATION = REMOTE_NETWORK + "/connectivityConfiguration";
    public static final String CONNECTIVITY_OF_LINK = CONNECTIVITY_CONFIGURATION + "/links/{linkId}";
    public static final String FORWARDING_PROFILES = "/networkAccess/forwardingProfiles";
    public static final String DEPLOYMENTS = "/networkAccess/deployments";

    public static final ReadOperation LIST_REMOTE_NETWORKS =
            ReadOperation.of(read("List remoteNetworks", REMOTE_NETWORKS), SELECT, EXPAND, TOP, SKIP, COUNT, SKIPTOKEN);
    public static final ReadOperation GET_REMOTE_NETWORK =
            ReadOperation.of(read("Get remoteNetwork", REMOTE_NETWORK), SELECT, EXPAND);
    public static final DeleteOperation DELETE_REMOTE_NETWORK =
            new DeleteOperation(write("Delete remoteNetwork", "DELETE", REMOTE_NETWORK));

    public static final CreateOperation<RemoteNetwork> CREATE_REMOTE_NETWORK = new CreateOperation<>(
                    write("Create remoteNetwork", "POST", REMOTE_NETWORKS),
                    PayloadType.of(RemoteNetwork.class),
                    new RemoteNetworkKey(),
                    true)
            .orInAdvanceAs(new TextInAdvance(Platforms.names(), RouterConfiguration::ofNewNetwork));

    public static final UpdateOperation<RemoteNetworkUpdate> UPDATE_REMOTE_NETWORK = new UpdateOperation<>(
            write("Update remoteNetwork", "PATCH", REMOTE_NETWORK), PayloadType.of(RemoteNetworkUpdate.class));

    public static final ReadOperation LIST_NETWORK_PROFILES =
            ReadOperation.of(read("List forwardingProfiles of remoteNetwork", NETWORK_PROFILES), SKIPTOKEN);
    public static final UpdateOperation<ForwardingProfileAssignment> ASSIGN_FORWARDING_PROFILES = new UpdateOperation<>(
            write("Assign forwardingProfile", "PATCH", NETWORK_PROFILES),
            PayloadType.of(ForwardingProfileAssignment.class),
            Assignment::of);
    public static final ReadOperation LIST_FORWARDING_PROFILES =
            ReadOperation.of(read("List forwardingProfiles", FORWARDING_PROFILES), EXPAND, SKIPTOKEN);

    public static final CreateOperation<DeviceLink> CREATE_DEVICE_LINK = new CreateOperation<>(
                    write("Create deviceLink", "POST", DEVICE_LINKS),
                    PayloadType.of(DeviceLink.class),
                    new DeviceLinkKey(),
                    true)
            .orInAdvanceAs(new TextInAdvance(Platforms.names(), RouterConfiguration::ofNewLink));

    public static final ReadOperation LIST_DEVICE_LINKS = ReadOperation.of(
            read("List deviceLinks", DEVICE_LINKS),
            SELECT,
            EXPAND,
            FILTER,
            SEARCH,
            ORDERBY,
            TOP,
            SKIP,
            COUNT,
            SKIPTOKEN);
    public static final ReadOperation GET_DEVICE_LINK = ReadOperation.of(read("Get deviceLink", DEVICE_LINK));
    public static final DeleteOperation DELETE_DEVICE_LINK =
            new DeleteOperation(write("Delete deviceLink", "DELETE", DEVICE_LINK));

    /** The policy of a link stands in its device link only. */
    private static final TextForm ROUTER_CONFIGURATION =
            new TextForm(LIST_DEVICE_LINKS.graph(), Platforms.names(), RouterConfiguration::of);

    public static final ReadOperation GET_CONNECTIVITY_CONFIGURATION = ReadOperation.of(
                    read("Get remoteNetworkConnectivityConfiguration", CONNECTIVITY_CONFIGURATION))
            .orAs(ROUTER_CONFIGURATION);
    public static final ReadOperation GET_CONNECTIVITY_OF_LINK = ReadOperation.of(
                    read("Get connectivityConfigurationLink", CONNECTIVITY_OF_LINK))
            .orAs(ROUTER_CONFIGURATION);

    public static final ReadOperation LIST_DEPLOYMENTS =
            ReadOperation.of(read("List deployments", DEPLOYMENTS), SELECT, FILTER, SKIPTOKEN);

    @Override
    public List<FacadeOperation> operations() {
        return List.of(
                LIST_REMOTE_NETWORKS,
                GET_REMOTE_NETWORK,
                DELETE_REMOTE_NETWORK,
                CREATE_REMOTE_NETWORK,
                UPDATE_REMOTE_NETWORK,
                LIST_NETWORK_PROFILES,
                ASSIGN_FORWARDING_PROFILES,
                LIST_FORWARDING_PROFILES,
                CREATE_DEVICE_LINK,
                LIST_DEVICE_LINKS,
                GET_DEVICE_LINK,
                DELETE_DEVICE_LINK,
                GET_CONNECTIVITY_CONFIGURATION,
                GET_CONNECTIVITY_OF_LINK,
                LIST_DEPLOYMENTS);
    }

    private static GraphOperation read(String title, String path) {
        return operation(title, "GET", path, Rights.TO_READ_NETWORK_ACCESS);
    }

    private static GraphOperation write(String title, String method, String path) {
        return operation(title, method, path, Rights.TO_WRITE_NETWORK_ACCESS);
    }

    private static GraphOperation operation(String title, String method, String path, Rights rights) {
        return new GraphOperation(
                title,
                method,
                PathTemplate.of(path, "remoteNetworkId", "deviceLinkId", "linkId"),
                List.of(GraphVersion.BETA),
                EnumSet.of(Cloud.GLOBAL),
                OperationFamily.NETWORK_ACCESS,
                rights);
    }
}

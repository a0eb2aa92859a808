package io.graphfacade.operation;

import io.graphfacade.auth.OperationFamily;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.message.GraphVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One of Graph's operations, and where and with whose rights Graph has it (contract 2, 10, 11).
 *
 * @param title as Graph's documentation calls it
 * @param family whose mode it is served in
 * @param rights that a token must have for it
 * @param versions the first one is meant by a path without a version
 */
public record GraphOperation(
        String title, List<GraphVersion> versions, Set<Cloud> clouds, OperationFamily family, Rights rights) {

    public static final GraphOperation CREATE_DEVICE = new GraphOperation(
            "Create device",
            List.of(GraphVersion.V1_0, GraphVersion.BETA),
            EnumSet.allOf(Cloud.class),
            OperationFamily.DEVICES,
            Rights.TO_CREATE_DEVICES);

    public static final GraphOperation CREATE_USER_DEVICE = new GraphOperation(
            "Create devices",
            List.of(GraphVersion.BETA),
            EnumSet.of(Cloud.GLOBAL),
            OperationFamily.DEVICES,
            Rights.OF_USER);

    public static final GraphOperation CREATE_DEVICE_LINK = new GraphOperation(
            "Create deviceLink",
            List.of(GraphVersion.BETA),
            EnumSet.of(Cloud.GLOBAL),
            OperationFamily.NETWORK_ACCESS,
            Rights.TO_WRITE_NETWORK_ACCESS);

    public static final GraphOperation GET_CONNECTIVITY_CONFIGURATION = new GraphOperation(
            "Get remoteNetworkConnectivityConfiguration",
            List.of(GraphVersion.BETA),
            EnumSet.of(Cloud.GLOBAL),
            OperationFamily.NETWORK_ACCESS,
            Rights.TO_READ_NETWORK_ACCESS);

    public GraphOperation {
        versions = List.copyOf(versions);
        clouds = Set.copyOf(clouds);
    }

    /** @throws NotInGraph if Graph does not have the operation there */
    GraphVersion versionFor(GraphVersion asked, Cloud cloud) {
        if (!clouds.contains(cloud)) {
            throw new NotInGraph("Microsoft Graph has \"" + title + "\" in the global cloud only.");
        }
        if (asked == null) {
            return versions.get(0);
        }
        if (!versions.contains(asked)) {
            throw new NotInGraph("Microsoft Graph has \"" + title + "\" in version "
                    + versions.get(0).segment() + " only, not in " + asked.segment() + ".");
        }
        return asked;
    }
}

package io.graphfacade.networkaccess.connectivity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a router needs to reach a remote network (contract 6). */
@Schema(name = "remoteNetworkConnectivityConfiguration")
public record ConnectivityConfiguration(
        String remoteNetworkId, String remoteNetworkName, List<ConnectivityConfigurationLink> links) {}

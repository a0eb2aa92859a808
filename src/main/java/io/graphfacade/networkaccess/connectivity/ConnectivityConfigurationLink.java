package io.graphfacade.networkaccess.connectivity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The connectivity of one device link (contract 6). */
@Schema(name = "connectivityConfigurationLink")
public record ConnectivityConfigurationLink(
        String id,
        String displayName,
        List<LocalConnectivityConfiguration> localConfigurations,
        PeerConnectivityConfiguration peerConfiguration) {}

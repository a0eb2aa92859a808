package io.graphfacade.networkaccess.connectivity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The side of the customer premises equipment (contract 6). */
@Schema(name = "peerConnectivityConfiguration")
public record PeerConnectivityConfiguration(Integer asn, String bgpAddress, String endpoint) {}

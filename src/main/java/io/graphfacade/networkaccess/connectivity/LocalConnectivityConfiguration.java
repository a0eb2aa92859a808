package io.graphfacade.networkaccess.connectivity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The Microsoft side of a tunnel; a second one stands for a second zone (contract 6). */
@Schema(name = "localConnectivityConfiguration")
public record LocalConnectivityConfiguration(Integer asn, String bgpAddress, String endpoint, String region) {}

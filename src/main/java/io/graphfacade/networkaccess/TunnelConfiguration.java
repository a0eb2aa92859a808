package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Secret;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The IPsec tunnel of a device link; {@code @odata.type} tells the two kinds apart (contract 5.4). */
@Schema(
        name = "tunnelConfiguration",
        title = "IPsec tunnel",
        oneOf = {TunnelConfigurationIKEv2Default.class, TunnelConfigurationIKEv2Custom.class},
        discriminatorProperty = "@odata.type",
        discriminatorMapping = {
            @DiscriminatorMapping(
                    value = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default",
                    schema = TunnelConfigurationIKEv2Default.class),
            @DiscriminatorMapping(
                    value = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom",
                    schema = TunnelConfigurationIKEv2Custom.class)
        })
public sealed interface TunnelConfiguration permits TunnelConfigurationIKEv2Default, TunnelConfigurationIKEv2Custom {

    Secret preSharedKey();

    Secret zoneRedundancyPreSharedKey();
}

package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.ODataType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A tunnel with the default IKE policy: nothing but keys. */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default")
@Schema(
        name = "tunnelConfigurationIKEv2Default",
        requiredProperties = {"@odata.type", "preSharedKey"},
        properties =
                @SchemaProperty(
                        name = "@odata.type",
                        implementation = String.class,
                        enumeration = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default"))
public record TunnelConfigurationIKEv2Default(Secret preSharedKey, Secret zoneRedundancyPreSharedKey)
        implements TunnelConfiguration {}

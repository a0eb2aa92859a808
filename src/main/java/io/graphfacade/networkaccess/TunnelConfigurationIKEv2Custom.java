package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.ODataType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A tunnel with an IKE policy of its own, which is complete or not at all (contract L9). */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom")
@Schema(
        name = "tunnelConfigurationIKEv2Custom",
        requiredProperties = {"@odata.type", "preSharedKey"},
        properties =
                @SchemaProperty(
                        name = "@odata.type",
                        implementation = String.class,
                        enumeration = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom"))
public record TunnelConfigurationIKEv2Custom(
        @NotNull IkeEncryption ikeEncryption,
        @NotNull IkeIntegrity ikeIntegrity,
        @NotNull DhGroup dhGroup,
        @NotNull IpSecEncryption ipSecEncryption,
        @NotNull IpSecIntegrity ipSecIntegrity,
        @NotNull PfsGroup pfsGroup,
        @NotNull @Schema(examples = "3600") Long saLifeTimeSeconds,
        Secret preSharedKey,
        Secret zoneRedundancyPreSharedKey)
        implements TunnelConfiguration {}

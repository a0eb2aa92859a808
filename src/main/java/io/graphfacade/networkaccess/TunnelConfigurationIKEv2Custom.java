package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.annotation.ODataType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A tunnel with an IKE policy of its own, which is complete or not at all (contract L9). */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom")
@Schema(
        name = "tunnelConfigurationIKEv2Custom",
        title = "Custom IKEv2 policy",
        additionalProperties = Schema.False.class,
        requiredProperties = {"@odata.type", "preSharedKey"},
        properties =
                @SchemaProperty(
                        name = "@odata.type",
                        implementation = String.class,
                        title = "Kind of tunnel",
                        constValue = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom",
                        defaultValue = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom"))
public record TunnelConfigurationIKEv2Custom(
        @NotNull @Schema(title = "IKE encryption") IkeEncryption ikeEncryption,
        @NotNull @Schema(title = "IKE integrity") IkeIntegrity ikeIntegrity,
        @NotNull @Schema(title = "Diffie-Hellman group") DhGroup dhGroup,
        @NotNull @Schema(title = "IPsec encryption") IpSecEncryption ipSecEncryption,
        @NotNull
                @Schema(
                        title = "IPsec integrity",
                        description = "Goes with the encryption: sha256 with none, else the same.")
                IpSecIntegrity ipSecIntegrity,
        @NotNull @Schema(title = "PFS group") PfsGroup pfsGroup,
        @NotNull
                @Schema(
                        title = "Lifetime of a security association in seconds",
                        description = "More than " + TunnelRules.SHORTEST_LIFETIME + "; the portal takes "
                                + TunnelRules.LONGEST_LIFETIME + " at most.",
                        minimum = "" + TunnelRules.SHORTEST_LIFETIME,
                        examples = "3600")
                Long saLifeTimeSeconds,
        @Schema(title = "Pre-shared key", description = TunnelRules.FORM_OF_KEYS) Secret preSharedKey,
        @Schema(title = "Pre-shared key of the second tunnel", description = "Of its own, with zoneRedundancy.")
                Secret zoneRedundancyPreSharedKey)
        implements TunnelConfiguration {}

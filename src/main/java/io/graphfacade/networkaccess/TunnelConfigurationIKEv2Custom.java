package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.networkaccess.constraint.Encrypting;
import io.graphfacade.networkaccess.constraint.PreSharedKey;
import io.graphfacade.networkaccess.constraint.SaLifetime;
import io.graphfacade.networkaccess.member.DhGroup;
import io.graphfacade.networkaccess.member.IkeEncryption;
import io.graphfacade.networkaccess.member.IkeIntegrity;
import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.Present;
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
        requiredProperties = {
            "@odata.type",
            "preSharedKey",
            "ikeEncryption",
            "ikeIntegrity",
            "dhGroup",
            "ipSecEncryption",
            "ipSecIntegrity",
            "pfsGroup",
            "saLifeTimeSeconds"
        },
        properties =
                @SchemaProperty(
                        name = "@odata.type",
                        implementation = String.class,
                        title = "Kind of tunnel",
                        constValue = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom",
                        defaultValue = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom"))
@TwoKeys
@Phase2Pair
public record TunnelConfigurationIKEv2Custom(
        @NotNull(groups = OnCreate.class) @Schema(title = "IKE encryption") IkeEncryption ikeEncryption,
        @NotNull(groups = OnCreate.class) @Schema(title = "IKE integrity") IkeIntegrity ikeIntegrity,
        @NotNull(groups = OnCreate.class) @Schema(title = "Diffie-Hellman group") DhGroup dhGroup,
        @NotNull(groups = OnCreate.class) @Encrypting @Schema(title = "IPsec encryption")
                IpSecEncryption ipSecEncryption,
        @NotNull(groups = OnCreate.class)
                @Schema(
                        title = "IPsec integrity",
                        description = "Goes with the encryption: sha256 with none, else the same.")
                IpSecIntegrity ipSecIntegrity,
        @NotNull(groups = OnCreate.class) @Schema(title = "PFS group") PfsGroup pfsGroup,
        @NotNull(groups = OnCreate.class)
                @SaLifetime
                @Schema(
                        title = "Lifetime of a security association in seconds",
                        description = "More than " + SaLifetime.SHORTEST + "; the portal takes " + SaLifetime.LONGEST
                                + " at most.",
                        minimum = "" + SaLifetime.SHORTEST,
                        examples = "3600")
                Long saLifeTimeSeconds,
        @Present(rule = "pre-shared-key-missing", expected = "the key that the equipment has", groups = OnCreate.class)
                @PreSharedKey
                @Schema(title = "Pre-shared key", description = PreSharedKey.FORM_OF_KEYS)
                Secret preSharedKey,
        @PreSharedKey
                @Schema(title = "Pre-shared key of the second tunnel", description = "Of its own, with zoneRedundancy.")
                Secret zoneRedundancyPreSharedKey)
        implements TunnelConfiguration {}

package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.networkaccess.constraint.PreSharedKey;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.Present;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A tunnel with the default IKE policy: nothing but keys. */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default")
@Schema(
        name = "tunnelConfigurationIKEv2Default",
        title = "Default IKEv2 policy",
        additionalProperties = Schema.False.class,
        requiredProperties = {"@odata.type", "preSharedKey"},
        properties =
                @SchemaProperty(
                        name = "@odata.type",
                        implementation = String.class,
                        title = "Kind of tunnel",
                        constValue = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default",
                        defaultValue = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default"))
@TwoKeys
public record TunnelConfigurationIKEv2Default(
        @Present(rule = "pre-shared-key-missing", expected = "the key that the equipment has", groups = OnCreate.class)
                @PreSharedKey
                @Schema(title = "Pre-shared key", description = PreSharedKey.FORM_OF_KEYS)
                Secret preSharedKey,
        @PreSharedKey
                @Schema(title = "Pre-shared key of the second tunnel", description = "Of its own, with zoneRedundancy.")
                Secret zoneRedundancyPreSharedKey)
        implements TunnelConfiguration {}

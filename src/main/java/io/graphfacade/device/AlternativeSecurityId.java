package io.graphfacade.device;

import io.graphfacade.canonical.Base64Key;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.rule.OnCreate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key by which a device is known (contract 3.3).
 *
 * @param type 2 for a device certificate
 * @param key Edm.Binary
 */
@RegisterForReflection
@ODataType("microsoft.graph.alternativeSecurityId")
@Schema(
        name = "alternativeSecurityId",
        title = "Security id",
        additionalProperties = Schema.False.class,
        requiredProperties = {"type", "key"})
@CertificateKey
public record AlternativeSecurityId(
        @NotNull(groups = OnCreate.class)
                @SecurityIdType
                @Schema(title = "Type", description = "2 for a device certificate.", minimum = "0", examples = "2")
                Integer type,
        @Schema(title = "Identity provider") String identityProvider,
        @NotNull(groups = OnCreate.class)
                @DeviceKeyText
                @Schema(title = "Key", description = "Base64 of the key's bytes, encoded once.")
                Base64Key key) {}

package io.graphfacade.device;

import io.graphfacade.canonical.Base64Key;
import io.graphfacade.intake.ODataType;
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
@Schema(name = "alternativeSecurityId")
public record AlternativeSecurityId(
        @NotNull @Schema(examples = "2") Integer type, String identityProvider, @NotNull Base64Key key) {}

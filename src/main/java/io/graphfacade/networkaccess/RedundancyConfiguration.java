package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.networkaccess.member.RedundancyTier;
import io.graphfacade.rule.OnCreate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a device link has a second tunnel (contract 5.3).
 *
 * @param zoneLocalIpAddress BGP address of the Microsoft side of the second tunnel
 */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.redundancyConfiguration")
@Schema(
        name = "redundancyConfiguration",
        additionalProperties = Schema.False.class,
        requiredProperties = "redundancyTier")
@ZoneAddress
public record RedundancyConfiguration(
        @NotNull(groups = OnCreate.class) @Schema(title = "Redundancy") RedundancyTier redundancyTier,
        @Schema(
                        title = "BGP address of the Microsoft side, second tunnel",
                        description = "Recommended with zoneRedundancy, left out with noRedundancy. A third address.")
                Ipv4Address zoneLocalIpAddress) {}

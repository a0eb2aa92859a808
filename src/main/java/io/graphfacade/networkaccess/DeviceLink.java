package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.Checked;
import io.graphfacade.intake.annotation.FilledIn;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.rule.Fault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device link of a remote network (contract 5.2).
 *
 * @param name in UTF-16 units; Graph documents no length
 * @param ipAddress of the customer premises equipment as Microsoft sees it
 */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.deviceLink")
@Schema(
        name = "deviceLink",
        title = "Device link",
        requiredProperties = "redundancyConfiguration",
        additionalProperties = Schema.False.class)
public record DeviceLink(
        @NotNull
                @Size(min = 1)
                @Schema(
                        title = "Name",
                        description = "An operator can let longer ones pass (rule link-name-length).",
                        maxLength = CatalogueRules.LONGEST_NAME,
                        examples = "CPE3")
                String name,
        @NotNull @Schema(title = "Public IP address", description = "Of the equipment, as Microsoft sees it.")
                Ipv4Address ipAddress,
        @NotNull @Schema(title = "Vendor of the equipment") DeviceVendor deviceVendor,
        @JsonAlias("bandwidthCapacity")
                @Schema(title = "Bandwidth", description = "Set it as the portal does; else there is a warning.")
                BandwidthCapacityInMbps bandwidthCapacityInMbps,
        @NotNull @Schema(title = "BGP session") BgpConfiguration bgpConfiguration,
        @FilledIn("redundancyTier") @Schema(title = "Redundancy") RedundancyConfiguration redundancyConfiguration,
        @NotNull @Schema(title = "IPsec tunnel") TunnelConfiguration tunnelConfiguration,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime lastModifiedDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String version)
        implements Checked {

    @Override
    public List<Fault> faults() {
        return DeviceLinkRules.faults(this);
    }
}

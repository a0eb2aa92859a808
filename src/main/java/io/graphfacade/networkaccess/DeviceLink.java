package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.Checked;
import io.graphfacade.intake.Fault;
import io.graphfacade.intake.FilledIn;
import io.graphfacade.intake.ODataType;
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
@Schema(name = "deviceLink", requiredProperties = "redundancyConfiguration")
public record DeviceLink(
        @NotNull @Size(min = 1) @Schema(examples = "CPE3") String name,
        @NotNull Ipv4Address ipAddress,
        @NotNull DeviceVendor deviceVendor,
        @JsonAlias("bandwidthCapacity") BandwidthCapacityInMbps bandwidthCapacityInMbps,
        @NotNull BgpConfiguration bgpConfiguration,
        @FilledIn("redundancyTier") RedundancyConfiguration redundancyConfiguration,
        @NotNull TunnelConfiguration tunnelConfiguration,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime lastModifiedDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String version)
        implements Checked {

    @Override
    public List<Fault> faults() {
        return DeviceLinkRules.faults(this);
    }
}

package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.FilledIn;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.intake.form.Selective;
import io.graphfacade.networkaccess.constraint.LinkName;
import io.graphfacade.networkaccess.constraint.ListedMember;
import io.graphfacade.networkaccess.constraint.PublicAddress;
import io.graphfacade.networkaccess.member.BandwidthCapacityInMbps;
import io.graphfacade.networkaccess.member.DeviceVendor;
import io.graphfacade.networkaccess.member.RedundancyTier;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Present;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
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
        requiredProperties = {
            "redundancyConfiguration",
            "name",
            "ipAddress",
            "deviceVendor",
            "bgpConfiguration",
            "tunnelConfiguration"
        },
        additionalProperties = Schema.False.class)
@PeerInsideTunnel
@SecondTunnel
@VendorCapability
public record DeviceLink(
        @NotNull(groups = OnCreate.class)
                @Size(min = 1)
                @LinkName
                @Schema(
                        title = "Name",
                        description = "An operator can let longer ones pass (rule link-name-length).",
                        maxLength = LinkName.LONGEST,
                        examples = "CPE3")
                String name,
        @NotNull(groups = OnCreate.class)
                @PublicAddress
                @Schema(title = "Public IP address", description = "Of the equipment, as Microsoft sees it.")
                Ipv4Address ipAddress,
        @NotNull(groups = OnCreate.class) @ListedMember @Schema(title = "Vendor of the equipment")
                DeviceVendor deviceVendor,
        @JsonAlias("bandwidthCapacity")
                @Present(rule = "bandwidth-missing", expected = BandwidthCapacityInMbps.RANGE, groups = OnCreate.class)
                @Schema(title = "Bandwidth", description = "Set it as the portal does; else there is a warning.")
                BandwidthCapacityInMbps bandwidthCapacityInMbps,
        @NotNull(groups = OnCreate.class) @Valid @Schema(title = "BGP session") BgpConfiguration bgpConfiguration,
        @FilledIn("redundancyTier")
                @Valid
                @Present(
                        rule = "redundancy-missing",
                        expected = "an object with redundancyTier",
                        groups = OnCreate.class)
                @Schema(title = "Redundancy")
                RedundancyConfiguration redundancyConfiguration,
        @NotNull(groups = OnCreate.class) @Valid @Schema(title = "IPsec tunnel")
                TunnelConfiguration tunnelConfiguration,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime lastModifiedDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String version)
        implements Selective {

    private static final Pointer ZONE_ADDRESS =
            Pointer.ROOT.child("redundancyConfiguration").child("zoneLocalIpAddress");
    private static final Pointer ZONE_KEY =
            Pointer.ROOT.child("tunnelConfiguration").child("zoneRedundancyPreSharedKey");

    @Override
    public List<Omission> omissions() {
        boolean one = redundancyConfiguration != null
                && redundancyConfiguration.redundancyTier() == RedundancyTier.noRedundancy;
        return one
                ? List.of(
                        new Omission(ZoneAddress.UNUSED, ZONE_ADDRESS, "has no meaning with noRedundancy"),
                        new Omission(SecondTunnel.KEY_UNUSED, ZONE_KEY, "has no meaning with noRedundancy"))
                : List.of();
    }
}

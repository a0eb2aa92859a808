package io.graphfacade.networkaccess;

import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the product offers (contract L14, L17; sections 5.2, 8). */
final class CatalogueRules {

    static final Rule BANDWIDTH_MISSING =
            Rule.warning("bandwidth-missing", "bandwidthCapacityInMbps is set, as the portal always does");
    static final Rule VENDOR_UNLISTED =
            Rule.warning("vendor-unlisted", "deviceVendor is on the product's page, not in the metadata only");
    static final Rule NAME_LENGTH =
            Rule.negotiable("link-name-length", "the name of a device link has 256 characters at most");
    static final List<Rule> RULES = List.of(BANDWIDTH_MISSING, VENDOR_UNLISTED, NAME_LENGTH);

    static final int LONGEST_NAME = 256;

    private static final Set<DeviceVendor> UNLISTED =
            EnumSet.range(DeviceVendor.ciscoCatalyst, DeviceVendor.juniperNetworks);

    private CatalogueRules() {}

    static void check(DeviceLink link, List<Fault> faults) {
        if (link.name() != null && link.name().length() > LONGEST_NAME) {
            faults.add(Fault.at(
                    Pointer.ROOT.child("name"),
                    NAME_LENGTH,
                    "has " + link.name().length() + " characters",
                    LONGEST_NAME + " at most"));
        }
        if (link.bandwidthCapacityInMbps() == null) {
            faults.add(Fault.at(
                    Pointer.ROOT.child("bandwidthCapacityInMbps"),
                    BANDWIDTH_MISSING,
                    "is missing",
                    "mbps250 to mbps1000"));
        }
        if (link.deviceVendor() != null && UNLISTED.contains(link.deviceVendor())) {
            faults.add(Fault.at(
                    Pointer.ROOT.child("deviceVendor"),
                    VENDOR_UNLISTED,
                    "is known to Graph's metadata, but not to the product's page",
                    null));
        }
    }
}

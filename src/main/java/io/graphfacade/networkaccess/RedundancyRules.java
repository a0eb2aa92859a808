package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.List;

/** The second tunnel: its address and its key are there exactly when it is (contract L5 to L7, sections 5.3, 5.4, 9.2). */
final class RedundancyRules {

    static final Rule MISSING = Rule.negotiable("redundancy-missing", "a device link has a redundancyConfiguration");
    static final Rule ZONE_ADDRESS_MISSING =
            Rule.warning("zone-address-missing", "a zone-redundant link has a zoneLocalIpAddress");
    static final Rule ZONE_ADDRESS_EQUAL =
            Rule.error("zone-address-equal", "zoneLocalIpAddress differs from both addresses of the first tunnel");
    static final Rule ZONE_ADDRESS_UNUSED =
            Rule.warning("zone-address-unused", "a link without redundancy has no zoneLocalIpAddress");
    static final Rule ZONE_KEY_MISSING =
            Rule.warning("zone-key-missing", "a zone-redundant link has a zoneRedundancyPreSharedKey");
    static final Rule ZONE_KEY_UNUSED =
            Rule.warning("zone-key-unused", "a link without redundancy has no zoneRedundancyPreSharedKey");
    static final List<Rule> RULES = List.of(
            MISSING, ZONE_ADDRESS_MISSING, ZONE_ADDRESS_EQUAL, ZONE_ADDRESS_UNUSED, ZONE_KEY_MISSING, ZONE_KEY_UNUSED);

    private static final Pointer CONFIGURATION = Pointer.ROOT.child("redundancyConfiguration");
    static final Pointer ZONE_ADDRESS = CONFIGURATION.child("zoneLocalIpAddress");
    static final Pointer ZONE_KEY = Pointer.ROOT.child("tunnelConfiguration").child("zoneRedundancyPreSharedKey");

    private RedundancyRules() {}

    static void check(DeviceLink link, List<Fault> faults) {
        RedundancyConfiguration redundancy = link.redundancyConfiguration();
        if (redundancy == null) {
            faults.add(Fault.at(CONFIGURATION, MISSING, "is missing", "an object with redundancyTier"));
            return;
        }
        if (redundancy.redundancyTier() == RedundancyTier.noRedundancy) {
            faults.add(Fault.omitting(ZONE_ADDRESS, ZONE_ADDRESS_UNUSED, "has no meaning with noRedundancy"));
            faults.add(Fault.omitting(ZONE_KEY, ZONE_KEY_UNUSED, "has no meaning with noRedundancy"));
        } else if (redundancy.redundancyTier() == RedundancyTier.zoneRedundancy) {
            checkZone(link, redundancy.zoneLocalIpAddress(), faults);
            checkZoneKey(link.tunnelConfiguration(), faults);
        }
    }

    private static void checkZoneKey(TunnelConfiguration tunnel, List<Fault> faults) {
        if (tunnel != null && tunnel.zoneRedundancyPreSharedKey() == null) {
            faults.add(Fault.at(ZONE_KEY, ZONE_KEY_MISSING, "is missing", "the key of the second tunnel"));
        }
    }

    private static void checkZone(DeviceLink link, Ipv4Address zone, List<Fault> faults) {
        if (zone == null) {
            faults.add(Fault.at(
                    ZONE_ADDRESS, ZONE_ADDRESS_MISSING, "is missing", "the Microsoft side's second BGP address"));
            return;
        }
        AddressRules.checkBgp(zone, ZONE_ADDRESS, faults);
        AddressRules.checkPrivate(zone, ZONE_ADDRESS, faults);
        BgpConfiguration bgp = link.bgpConfiguration();
        if (bgp != null && (zone.equals(bgp.localIpAddress()) || zone.equals(bgp.peerIpAddress()))) {
            String same = zone.equals(bgp.localIpAddress()) ? "localIpAddress" : "peerIpAddress";
            faults.add(Fault.at(ZONE_ADDRESS, ZONE_ADDRESS_EQUAL, "is the same as " + same, "a third address"));
        }
    }
}

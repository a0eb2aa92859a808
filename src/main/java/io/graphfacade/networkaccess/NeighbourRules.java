package io.graphfacade.networkaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.networkaccess.member.RedundancyTier;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device link beside the others of its remote network (contract L18; sections 9.3, 9.4). Across remote networks the same equipment
 * may well appear twice.
 */
final class NeighbourRules {

    static final Rule NAME_TAKEN =
            Rule.warning("link-name-taken", "no two device links of a remote network have one name");
    static final Rule IP_ADDRESS_TAKEN =
            Rule.warning("link-ip-address-taken", "no two device links of a remote network have one ipAddress");
    static final Rule BGP_ADDRESS_TAKEN =
            Rule.warning("link-bgp-address-taken", "no two device links of a remote network have one BGP address");

    private static final Pointer NAME = Pointer.ROOT.child("name");
    private static final Pointer IP_ADDRESS = Pointer.ROOT.child("ipAddress");
    private static final Pointer BGP = Pointer.ROOT.child("bgpConfiguration");
    private static final Pointer ZONE_ADDRESS =
            Pointer.ROOT.child("redundancyConfiguration").child("zoneLocalIpAddress");

    private NeighbourRules() {}

    /** @param value of the link at a place, null if it has none */
    private record Value(Pointer pointer, @Nullable String value) {

        static Value of(Pointer pointer, @Nullable Ipv4Address address) {
            return new Value(pointer, address == null ? null : address.toString());
        }
    }

    static List<Fault> faults(DeviceLink link, List<ObjectNode> neighbours) {
        BgpConfiguration bgp = link.bgpConfiguration();
        Value local = Value.of(BGP.child("localIpAddress"), bgp == null ? null : bgp.localIpAddress());
        Value peer = Value.of(BGP.child("peerIpAddress"), bgp == null ? null : bgp.peerIpAddress());
        Value zone = Value.of(ZONE_ADDRESS, zoneAddress(link.redundancyConfiguration()));
        List<Fault> faults = new ArrayList<>();
        check(List.of(new Value(NAME, link.name())), neighbours, NAME_TAKEN, faults);
        check(List.of(Value.of(IP_ADDRESS, link.ipAddress())), neighbours, IP_ADDRESS_TAKEN, faults);
        check(List.of(local, zone), neighbours, BGP_ADDRESS_TAKEN, faults);
        check(List.of(peer), neighbours, BGP_ADDRESS_TAKEN, faults);
        return faults;
    }

    /** Without redundancy the address is left out. */
    private static @Nullable Ipv4Address zoneAddress(RedundancyConfiguration redundancy) {
        return redundancy == null || redundancy.redundancyTier() == RedundancyTier.noRedundancy
                ? null
                : redundancy.zoneLocalIpAddress();
    }

    /** @param values each must differ from what a neighbour has at any of their places */
    private static void check(List<Value> values, List<ObjectNode> neighbours, Rule rule, List<Fault> faults) {
        for (Value own : values) {
            neighbours.stream()
                    .filter(neighbour -> own.value() != null
                            && values.stream().anyMatch(value -> own.value()
                                    .equals(neighbour
                                            .at(value.pointer().toString())
                                            .textValue())))
                    .findFirst()
                    .ifPresent(neighbour -> faults.add(Fault.at(
                            own.pointer(),
                            rule,
                            "is also that of the device link "
                                    + neighbour.path("id").asText("without an id"),
                            null)));
        }
    }
}

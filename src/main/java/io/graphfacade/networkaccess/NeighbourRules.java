package io.graphfacade.networkaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.networkaccess.member.RedundancyTier;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device link beside the others of its remote network (contract L18; sections 9.3, 9.4). Across remote networks the same equipment
 * may well appear twice.
 */
final class NeighbourRules {

    static final Rule NAME_TAKEN = Rule.warning(
            "link-name-taken",
            "no two device links of a remote network have one name",
            "Take another name, or delete the link that has it.");
    static final Rule IP_ADDRESS_TAKEN = Rule.warning(
            "link-ip-address-taken",
            "no two device links of a remote network have one ipAddress",
            "Check the address; one device has one link in a remote network.");
    static final Rule BGP_ADDRESS_TAKEN = Rule.warning(
            "link-bgp-address-taken",
            "no two device links of a remote network have one BGP address",
            "Take another address for this session.");

    private static final Pointer NAME = Pointer.ROOT.child("name");
    private static final Pointer IP_ADDRESS = Pointer.ROOT.child("ipAddress");
    private static final Pointer LOCAL = Pointer.ROOT.child("bgpConfiguration").child("localIpAddress");
    private static final Pointer PEER = Pointer.ROOT.child("bgpConfiguration").child("peerIpAddress");
    private static final Pointer ZONE =
            Pointer.ROOT.child("redundancyConfiguration").child("zoneLocalIpAddress");
    private static final List<Pointer> COMPARED = List.of(NAME, IP_ADDRESS, LOCAL, ZONE, PEER);

    private NeighbourRules() {}

    /**
     * A link that is there already.
     *
     * @param values by the constants above, each with its identity, because each link is compared with all before it
     * @param words what it is called
     * @param place in the list of links that are created together; null for one that Graph has
     */
    private record Neighbour(Map<Pointer, String> values, String words, @Nullable Pointer place) {

        static Neighbour atGraph(ObjectNode link) {
            Map<Pointer, String> values = new IdentityHashMap<>();
            COMPARED.forEach(
                    place -> values.put(place, link.at(place.toString()).textValue()));
            return new Neighbour(values, " the device link " + link.path("id").asText("without an id"), null);
        }
    }

    static List<Fault> faults(DeviceLink link, List<ObjectNode> neighbours) {
        return faults(values(link), neighbours.stream().map(Neighbour::atGraph).toList(), NAME_TAKEN);
    }

    /**
     * Faults of links that are created together, each beside those before it.
     *
     * @param links of which any may be null
     * @param sameName the rule about their names
     */
    static List<Fault> amongThemselves(List<DeviceLink> links, Rule sameName) {
        List<Fault> faults = new ArrayList<>();
        List<Neighbour> before = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i) != null) {
                Pointer place = Pointer.ROOT.child(i);
                Map<Pointer, String> values = values(links.get(i));
                faults(values, before, sameName)
                        .forEach(fault -> faults.add(
                                Fault.at(place.append(fault.pointer()), fault.rule(), fault.problem(), fault.expected())
                                        .beside(fault.other())));
                before.add(new Neighbour(values, "", place));
            }
        }
        return faults;
    }

    private static Map<Pointer, String> values(DeviceLink link) {
        BgpConfiguration bgp = link.bgpConfiguration();
        Map<Pointer, String> values = new IdentityHashMap<>();
        values.put(NAME, link.name());
        values.put(IP_ADDRESS, text(link.ipAddress()));
        values.put(LOCAL, bgp == null ? null : text(bgp.localIpAddress()));
        values.put(PEER, bgp == null ? null : text(bgp.peerIpAddress()));
        values.put(ZONE, text(zoneAddress(link.redundancyConfiguration())));
        return values;
    }

    private static @Nullable String text(@Nullable Ipv4Address address) {
        return address == null ? null : address.toString();
    }

    /** Without redundancy the address is left out. */
    private static @Nullable Ipv4Address zoneAddress(RedundancyConfiguration redundancy) {
        return redundancy == null || redundancy.redundancyTier() == RedundancyTier.noRedundancy
                ? null
                : redundancy.zoneLocalIpAddress();
    }

    private static List<Fault> faults(Map<Pointer, String> own, List<Neighbour> neighbours, Rule sameName) {
        List<Fault> faults = new ArrayList<>();
        check(own, List.of(NAME), neighbours, sameName, faults);
        check(own, List.of(IP_ADDRESS), neighbours, IP_ADDRESS_TAKEN, faults);
        check(own, List.of(LOCAL, ZONE), neighbours, BGP_ADDRESS_TAKEN, faults);
        check(own, List.of(PEER), neighbours, BGP_ADDRESS_TAKEN, faults);
        return faults;
    }

    /** @param places where the value must differ from what a neighbour has at any of them */
    private static void check(
            Map<Pointer, String> own, List<Pointer> places, List<Neighbour> neighbours, Rule rule, List<Fault> faults) {
        for (Pointer place : places) {
            String value = own.get(place);
            if (value != null) {
                firstWith(value, place, places, neighbours, rule).ifPresent(faults::add);
            }
        }
    }

    private static Optional<Fault> firstWith(
            String value, Pointer place, List<Pointer> places, List<Neighbour> neighbours, Rule rule) {
        for (Neighbour neighbour : neighbours) {
            for (Pointer other : places) {
                if (value.equalsIgnoreCase(neighbour.values().get(other))) {
                    return Optional.of(fault(place, rule, neighbour, other));
                }
            }
        }
        return Optional.empty();
    }

    private static Fault fault(Pointer own, Rule rule, Neighbour neighbour, Pointer same) {
        Fault fault = Fault.at(own, rule, "is also that of" + neighbour.words(), null);
        return neighbour.place() == null
                ? fault
                : fault.beside(neighbour.place().append(same));
    }
}

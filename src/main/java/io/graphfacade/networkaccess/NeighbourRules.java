package io.graphfacade.networkaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.ArrayList;
import java.util.List;

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
    static final List<Rule> RULES = List.of(NAME_TAKEN, IP_ADDRESS_TAKEN, BGP_ADDRESS_TAKEN);

    private static final Pointer NAME = Pointer.ROOT.child("name");
    private static final List<Pointer> MICROSOFT_SIDE = List.of(AddressRules.LOCAL, RedundancyRules.ZONE_ADDRESS);
    private static final List<Pointer> EQUIPMENT_SIDE = List.of(AddressRules.PEER);

    private NeighbourRules() {}

    static List<Fault> faults(ObjectNode link, List<ObjectNode> neighbours) {
        List<Fault> faults = new ArrayList<>();
        check(link, neighbours, List.of(NAME), NAME_TAKEN, faults);
        check(link, neighbours, List.of(AddressRules.IP_ADDRESS), IP_ADDRESS_TAKEN, faults);
        check(link, neighbours, MICROSOFT_SIDE, BGP_ADDRESS_TAKEN, faults);
        check(link, neighbours, EQUIPMENT_SIDE, BGP_ADDRESS_TAKEN, faults);
        return faults;
    }

    /** @param alike places whose values must differ from those of a neighbour in any of them */
    private static void check(
            ObjectNode link, List<ObjectNode> neighbours, List<Pointer> alike, Rule rule, List<Fault> faults) {
        for (Pointer pointer : alike) {
            JsonNode value = link.at(pointer.toString());
            neighbours.stream()
                    .filter(neighbour -> value.isTextual()
                            && alike.stream().anyMatch(place -> value.equals(neighbour.at(place.toString()))))
                    .findFirst()
                    .ifPresent(neighbour -> faults.add(Fault.at(
                            pointer,
                            rule,
                            "is also that of the device link "
                                    + neighbour.path("id").asText("without an id"),
                            null)));
        }
    }
}

package io.graphfacade.networkaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.operation.NaturalKey;
import io.graphfacade.rule.Fault;
import java.util.List;

/** A device link has no key but its id; among those of its remote network it is known by name and address (contract 13.4). */
final class DeviceLinkKey implements NaturalKey {

    private static final String NAME = "name";
    private static final String IP_ADDRESS = "ipAddress";

    @Override
    public LookUp lookUp(GraphRequest creation, ObjectNode canonical) {
        JsonNode name = canonical.path(NAME);
        JsonNode ipAddress = canonical.path(IP_ADDRESS);
        return name.isTextual() && ipAddress.isTextual()
                ? LookUp.inList(
                        creation.list(),
                        link -> link.path(NAME).equals(name)
                                && link.path(IP_ADDRESS).equals(ipAddress),
                        canonical)
                : null;
    }

    @Override
    public List<Fault> conflicts(ObjectNode canonical, List<ObjectNode> existing) {
        return NeighbourRules.faults(canonical, existing);
    }
}

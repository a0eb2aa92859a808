package io.graphfacade.networkaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.operation.NaturalKey;
import io.graphfacade.rule.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identifies a device link, which has no key but its id, by name and address within its remote network (contract 13.4). */
final class DeviceLinkKey implements NaturalKey<DeviceLink> {

    @Override
    public @Nullable LookUp lookUp(GraphRequest creation, DeviceLink link, ObjectNode canonical) {
        return link.name() == null || link.ipAddress() == null
                ? null
                : LookUp.inList(creation.read(), other -> isOf(other, link), canonical);
    }

    private static boolean isOf(ObjectNode other, DeviceLink link) {
        return other.path("name").asText().equals(link.name())
                && other.path("ipAddress").asText().equals(link.ipAddress().toString());
    }

    @Override
    public List<Fault> conflicts(DeviceLink link, List<ObjectNode> existing) {
        return NeighbourRules.faults(link, existing);
    }
}

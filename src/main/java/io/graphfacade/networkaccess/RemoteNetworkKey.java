package io.graphfacade.networkaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.operation.NaturalKey;
import io.graphfacade.rule.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a remote network, which has no key but its id, by its name (contract 13.4). Graph's list shows what was created inside it only
 * if that is asked for (contract 7).
 */
final class RemoteNetworkKey implements NaturalKey<RemoteNetwork> {

    private static final String NAME = "name";
    private static final String LINKS = "deviceLinks";

    @Override
    public @Nullable LookUp lookUp(GraphRequest creation, RemoteNetwork network, ObjectNode canonical) {
        if (network.name() == null) {
            return null;
        }
        String[] inside =
                Stream.of(LINKS, "forwardingProfiles").filter(canonical::has).toArray(String[]::new);
        return LookUp.inList(
                        creation.read().expanding(inside),
                        other -> other.path(NAME).asText().equals(network.name()),
                        canonical)
                .withInside(LINKS);
    }

    @Override
    public List<Fault> conflicts(RemoteNetwork network, List<ObjectNode> existing) {
        return existing.stream()
                .filter(other -> network.name() != null
                        && network.name().equalsIgnoreCase(other.path(NAME).asText()))
                .limit(1)
                .map(RemoteNetworkRules::nameIsThatOf)
                .toList();
    }
}

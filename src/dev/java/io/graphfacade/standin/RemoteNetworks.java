package io.graphfacade.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Remote networks (contract 7). */
final class RemoteNetworks {

    private static final int CAPACITY = 200;
    private static final String EXPAND = "$expand";

    private final EntitySet networks = new EntitySet("networkAccess/connectivity/remoteNetworks", CAPACITY);
    private final Map<String, RemoteNetwork> inside = new HashMap<>();
    private final ForwardingProfiles profiles;

    /** @param profiles of the tenant */
    RemoteNetworks(ForwardingProfiles profiles) {
        this.profiles = profiles;
    }

    void seed(ObjectNode network) {
        RemoteNetwork added = add(network.path("id").asText(), network);
        objects(network, RemoteNetwork.DEVICE_LINKS)
                .forEach(link -> added.addLink(link.path("id").asText(), link));
    }

    /** The path of the request is what follows the set. */
    Answer answer(GraphRequest request) {
        if (request.isTo()) {
            return switch (request.method()) {
                case "GET" ->
                    networks.list(request.without(EXPAND), (network, shown) -> inside(network)
                            .expand(shown, request.query()));
                case "POST" -> create(request);
                default -> throw Refusal.noMethod();
            };
        }
        ObjectNode network = networks.get(request.segment(0));
        if (!request.isTo("*")) {
            return inside(network).answer(request.below(1));
        }
        return switch (request.method()) {
            case "GET" -> {
                ObjectNode shown = networks.single(request.without(EXPAND), network);
                inside(network).expand(shown, request.query());
                yield Answer.ok(shown);
            }
            case "PATCH" -> rename(request, network);
            case "DELETE" -> {
                networks.remove(network);
                inside.remove(network.path("id").asText());
                yield Answer.NO_CONTENT;
            }
            default -> throw Refusal.noMethod();
        };
    }

    private RemoteNetwork inside(ObjectNode network) {
        return inside.get(network.path("id").asText());
    }

    private Answer create(GraphRequest request) {
        ObjectNode sent = request.json();
        for (String property : List.of("name", "region")) {
            if (!sent.hasNonNull(property)) {
                throw Refusal.valueRequired(property, "remoteNetwork");
            }
        }
        List<ObjectNode> links = objects(sent, RemoteNetwork.DEVICE_LINKS);
        List<ObjectNode> profiles = objects(sent, RemoteNetwork.FORWARDING_PROFILES);
        String id = UUID.randomUUID().toString();
        add(id, sent).addAll(links, profiles);
        return Answer.created(networks.single(request, networks.get(id)));
    }

    private RemoteNetwork add(String id, ObjectNode sent) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.set("name", sent.get("name"));
        properties.set("region", sent.get("region"));
        ObjectNode network = networks.add(id, properties.put("version", "1.0.0").put("lastModifiedDateTime", now()));
        RemoteNetwork added = new RemoteNetwork(network, profiles);
        inside.put(id, added);
        return added;
    }

    private static List<ObjectNode> objects(ObjectNode network, String property) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode each : network.path(property)) {
            if (!(each instanceof ObjectNode object)) {
                throw Refusal.badRequest("An entry of '" + property + "' is no object.");
            }
            objects.add(object);
        }
        return objects;
    }

    private Answer rename(GraphRequest request, ObjectNode network) {
        ObjectNode changes = request.json();
        if (changes.size() != 1 || !changes.hasNonNull("name")) {
            throw Refusal.badRequest("Only the name of a remote network can be changed.");
        }
        network.set("name", changes.get("name"));
        network.put("lastModifiedDateTime", now());
        return Answer.ok(networks.single(request, network));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

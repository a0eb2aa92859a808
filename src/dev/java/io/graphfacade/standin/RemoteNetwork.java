package io.graphfacade.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One remote network, with what is inside of it (contract 5 to 7). */
final class RemoteNetwork {

    static final String DEVICE_LINKS = "deviceLinks";
    static final String FORWARDING_PROFILES = "forwardingProfiles";

    private static final String TUNNEL_TYPE = "/tunnelConfiguration/@odata.type";
    private static final int LINKS = 25;
    private static final int PROFILES = 2;

    private final ObjectNode properties;
    private final EntitySet links;
    private final EntitySet profiles;
    private final ForwardingProfiles ofTenant;

    RemoteNetwork(ObjectNode properties, ForwardingProfiles ofTenant) {
        this.ofTenant = ofTenant;
        this.properties = properties;
        String set = "networkAccess/connectivity/remoteNetworks('"
                + properties.path("id").asText() + "')/";
        this.links = new EntitySet(set + DEVICE_LINKS, LINKS);
        this.profiles = new EntitySet(set + FORWARDING_PROFILES, PROFILES);
    }

    void addLink(String id, ObjectNode link) {
        links.add(id, link);
    }

    /** Those that came with the create of the remote network. */
    void addAll(List<ObjectNode> newLinks, List<ObjectNode> newProfiles) {
        newLinks.forEach(links::add);
        newProfiles.forEach(profile -> profiles.add(profile.path("id").asText(), profile));
    }

    /** Adds the children that {@code $expand} names. */
    void expand(ObjectNode shown, Map<String, String> query) {
        for (String name : query.getOrDefault("$expand", "").split(",")) {
            switch (name.strip()) {
                case DEVICE_LINKS -> shown.set(DEVICE_LINKS, copies(links));
                case FORWARDING_PROFILES -> shown.set(FORWARDING_PROFILES, copies(profiles));
                case "" -> {}
                default ->
                    throw Refusal.badRequest("Could not find a property named '" + name.strip()
                            + "' on type 'microsoft.graph.networkaccess.remoteNetwork'.");
            }
        }
    }

    private static ArrayNode copies(EntitySet set) {
        ArrayNode copies = JsonNodeFactory.instance.arrayNode();
        set.all().forEach(entity -> copies.add(entity.deepCopy()));
        return copies;
    }

    /** The path of the request is what follows the remote network's id. */
    Answer answer(GraphRequest request) {
        return switch (request.segment(0).toLowerCase(Locale.ROOT)) {
            case "devicelinks" -> links(request.below(1));
            case "forwardingprofiles" -> profiles(request.below(1));
            case "connectivityconfiguration" ->
                ConnectivityConfiguration.answer(request.below(1), properties, links.all());
            default -> throw Refusal.noSegment(request.segment(0));
        };
    }

    private Answer links(GraphRequest request) {
        if (request.isTo()) {
            return switch (request.method()) {
                case "GET" -> links.list(request);
                case "POST" -> createLink(request.json());
                default -> throw Refusal.noMethod();
            };
        }
        ObjectNode link = links.get(request.segment(0));
        return switch (request.method()) {
            case "GET" -> Answer.ok(links.single(request, link));
            case "DELETE" -> {
                links.remove(link);
                yield Answer.NO_CONTENT;
            }
            default -> throw Refusal.noMethod();
        };
    }

    /** The page of the create has both answers: 201 with {} for a policy of one's own, and 204 (contract 5.1). */
    private Answer createLink(ObjectNode link) {
        links.add(link);
        return link.at(TUNNEL_TYPE).asText().endsWith("Custom")
                ? Answer.created(JsonNodeFactory.instance.objectNode())
                : Answer.NO_CONTENT;
    }

    private Answer profiles(GraphRequest request) {
        if (request.isTo() && request.method().equals("PATCH")) {
            return assign(ForwardingProfiles.named(request.json()));
        }
        if (!request.method().equals("GET")) {
            throw Refusal.noMethod();
        }
        return request.isTo()
                ? profiles.list(request)
                : Answer.ok(profiles.single(request, profiles.get(request.segment(0))));
    }

    /** Those of a delta come to those that are there; the page has an answer without a body (contract 7). */
    private Answer assign(List<String> ids) {
        List<ObjectNode> named = ids.stream().map(ofTenant::assignable).toList();
        for (ObjectNode profile : named) {
            String id = profile.path("id").asText();
            if (!profiles.has("id", id)) {
                profiles.add(id, profile);
            }
        }
        return Answer.EMPTY;
    }
}

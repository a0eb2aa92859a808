package io.graphfacade.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Forwarding profiles of the tenant (contract 7). */
final class ForwardingProfiles {

    private static final int CAPACITY = 10;

    private final EntitySet profiles = new EntitySet("networkAccess/forwardingProfiles", CAPACITY);

    void seed(ObjectNode profile) {
        profiles.add(profile.path("id").asText(), profile);
    }

    Answer answer(GraphRequest request) {
        if (!request.method().equals("GET")) {
            throw Refusal.noMethod();
        }
        return request.isTo()
                ? profiles.list(request)
                : Answer.ok(profiles.single(request, profiles.get(request.segment(0))));
    }

    /** That of private access belongs to clients. */
    ObjectNode assignable(String id) {
        ObjectNode profile = profiles.get(id);
        if (profile.path("trafficForwardingType").asText().equals("private")) {
            throw Refusal.badRequest("The profile for private access cannot be assigned to a remote network.");
        }
        return profile;
    }

    /** The ids in a delta. */
    static List<String> named(ObjectNode delta) {
        boolean says = delta.path("@odata.context").asText().equals("#$delta")
                || delta.path("@context").asText().equals("#$delta");
        if (!says || !delta.path("value").isArray()) {
            throw Refusal.badRequest("The payload is no delta payload.");
        }
        List<String> ids = new ArrayList<>();
        delta.path("value").forEach(profile -> ids.add(profile.path("id").asText()));
        return ids;
    }
}

package io.graphfacade.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Devices of users (contract 4). The only description of their create has no key that must be new. */
final class UserDevices {

    private static final int USERS = 20;
    private static final int DEVICES_OF_ONE = 50;

    private final Map<String, EntitySet> devices = new HashMap<>();

    Answer answer(String user, GraphRequest request) {
        if (!request.isTo()) {
            throw Refusal.noSegment(request.segment(0));
        }
        return switch (request.method()) {
            case "GET" -> devices.getOrDefault(user, setOf(user)).list(request);
            case "POST" -> create(user, request.json());
            default -> throw Refusal.noMethod();
        };
    }

    private Answer create(String user, ObjectNode device) {
        if (devices.size() == USERS && !devices.containsKey(user)) {
            throw Refusal.full();
        }
        String id = devices.computeIfAbsent(user, UserDevices::setOf)
                .add(device)
                .path("id")
                .asText();
        return Answer.created(
                device.put("@odata.type", "#microsoft.graph.device").put("id", id));
    }

    private static EntitySet setOf(String user) {
        return new EntitySet("users('" + user + "')/devices", DEVICES_OF_ONE);
    }
}

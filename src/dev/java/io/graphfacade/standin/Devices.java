package io.graphfacade.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/** Devices of the directory (contract 3). */
final class Devices {

    private static final int CAPACITY = 1000;
    private static final String DEVICE_ID = "deviceId";
    private static final String BY_DEVICE_ID = DEVICE_ID + "=";
    private static final List<String> REQUIRED =
            List.of("accountEnabled", "displayName", DEVICE_ID, "operatingSystem", "operatingSystemVersion");

    private final EntitySet devices = new EntitySet("devices", CAPACITY);

    void seed(ObjectNode device) {
        devices.add(device.path("id").asText(), device);
    }

    /** The path of the request is what follows the set. */
    Answer answer(GraphRequest request) {
        if (request.isTo()) {
            return switch (request.method()) {
                case "GET" -> devices.list(request);
                case "POST" -> create(request);
                default -> throw Refusal.noMethod();
            };
        }
        if (!request.isTo("*")) {
            throw Refusal.noSegment(request.segment(1));
        }
        ObjectNode device = device(request.segment(0));
        return switch (request.method()) {
            case "GET" -> Answer.ok(devices.single(request, device));
            case "PATCH" -> update(device, request.json());
            case "DELETE" -> {
                devices.remove(device);
                yield Answer.NO_CONTENT;
            }
            default -> throw Refusal.noMethod();
        };
    }

    private ObjectNode device(String key) {
        return key.startsWith(BY_DEVICE_ID)
                ? devices.getBy(DEVICE_ID, key.substring(BY_DEVICE_ID.length()))
                : devices.get(key);
    }

    private Answer create(GraphRequest request) {
        ObjectNode device = request.json();
        requireBinaryKeys(device);
        REQUIRED.stream()
                .filter(property -> !device.hasNonNull(property))
                .findFirst()
                .ifPresent(property -> {
                    throw Refusal.valueRequired(property, "Device");
                });
        if (devices.has(DEVICE_ID, device.path(DEVICE_ID).asText())) {
            throw Refusal.conflict(DEVICE_ID);
        }
        String id = devices.add(device).path("id").asText();
        return Answer.created(
                device.put("@odata.context", request.context("devices/$entity")).put("id", id));
    }

    private static void requireBinaryKeys(ObjectNode device) {
        for (JsonNode id : device.path("alternativeSecurityIds")) {
            String key = id.path("key").asText();
            try {
                Base64.getDecoder().decode(key);
            } catch (IllegalArgumentException e) {
                throw Refusal.badRequest("Cannot convert the literal '" + key + "' to the expected type 'Edm.Binary'.");
            }
        }
    }

    private static Answer update(ObjectNode device, ObjectNode changes) {
        requireBinaryKeys(changes);
        for (String fixed : List.of("id", DEVICE_ID)) {
            if (changes.has(fixed)) {
                throw Refusal.badRequest("Property '" + fixed + "' is read-only and cannot be set.");
            }
        }
        changes.properties().forEach(change -> {
            if (change.getValue() instanceof ObjectNode parts
                    && device.get(change.getKey()) instanceof ObjectNode old) {
                old.setAll(parts);
            } else {
                device.set(change.getKey(), change.getValue());
            }
        });
        return Answer.NO_CONTENT;
    }
}

package io.graphfacade.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.operation.NaturalKey;
import io.graphfacade.rule.Fault;
import java.util.List;

/** A device is known by its {@code deviceId}, an alternate key in the directory (contract 3.2, 13.2). */
enum DeviceKey implements NaturalKey {
    /** Of {@code /devices}. */
    IN_DIRECTORY {
        @Override
        LookUp lookUp(GraphRequest creation, ObjectNode canonical, String deviceId) {
            return LookUp.byKey(creation.byKey(DEVICE_ID, deviceId), device -> isOf(device, deviceId), canonical)
                    .caseSensitive(KEY);
        }
    },
    /** Of a user's collection, which has no alternate keys. */
    OF_USER {
        @Override
        LookUp lookUp(GraphRequest creation, ObjectNode canonical, String deviceId) {
            return LookUp.inList(creation.list(), device -> isOf(device, deviceId), canonical)
                    .caseSensitive(KEY);
        }
    };

    private static final String DEVICE_ID = "deviceId";

    /** Of a security id; Base64. */
    private static final String KEY = "key";

    abstract LookUp lookUp(GraphRequest creation, ObjectNode canonical, String deviceId);

    @Override
    public LookUp lookUp(GraphRequest creation, ObjectNode canonical) {
        JsonNode deviceId = canonical.path(DEVICE_ID);
        return deviceId.isTextual() ? lookUp(creation, canonical, deviceId.textValue()) : null;
    }

    @Override
    public List<Fault> conflicts(ObjectNode canonical, List<ObjectNode> existing) {
        return existing.stream()
                .filter(device -> isOf(device, canonical.path(DEVICE_ID).asText()))
                .limit(1)
                .map(DeviceRules::exists)
                .toList();
    }

    private static boolean isOf(ObjectNode device, String deviceId) {
        return deviceId.equalsIgnoreCase(device.path(DEVICE_ID).asText());
    }
}

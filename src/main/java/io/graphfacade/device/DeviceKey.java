package io.graphfacade.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.operation.NaturalKey;
import io.graphfacade.rule.Fault;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Identifies a device by its {@code deviceId}, an alternate key in the directory (contract 3.2, 13.2). */
final class DeviceKey<T> implements NaturalKey<T> {

    /** Of {@code /devices}. */
    static final NaturalKey<Device> IN_DIRECTORY = new DeviceKey<>(
            device -> device.deviceId() == null ? null : device.deviceId().value(),
            (creation, deviceId) -> creation.read().withKey(DeviceKey.DEVICE_ID, deviceId),
            LookUp::byKey);

    /** Of a user's collection, which has no alternate keys. */
    static final NaturalKey<UserDevice> OF_USER =
            new DeviceKey<>(UserDevice::deviceId, (creation, deviceId) -> creation.read(), LookUp::inList);

    static final String DEVICE_ID = "deviceId";

    /** Of a security id; Base64. */
    private static final String KEY = "key";

    private interface Search {

        LookUp of(GraphRequest request, Predicate<ObjectNode> hasKey, ObjectNode sent);
    }

    private final Function<T, String> deviceId;
    private final BiFunction<GraphRequest, String, GraphRequest> request;
    private final Search search;

    private DeviceKey(
            Function<T, String> deviceId, BiFunction<GraphRequest, String, GraphRequest> request, Search search) {
        this.deviceId = deviceId;
        this.request = request;
        this.search = search;
    }

    @Override
    public @Nullable LookUp lookUp(GraphRequest creation, T payload, ObjectNode canonical) {
        String id = deviceId.apply(payload);
        return id == null
                ? null
                : search.of(request.apply(creation, id), device -> isOf(device, id), canonical)
                        .caseSensitive(KEY);
    }

    @Override
    public List<Fault> conflicts(T payload, List<ObjectNode> existing) {
        String id = deviceId.apply(payload);
        return existing.stream()
                .filter(device -> id != null && isOf(device, id))
                .limit(1)
                .map(DeviceRules::exists)
                .toList();
    }

    private static boolean isOf(ObjectNode device, String deviceId) {
        return deviceId.equalsIgnoreCase(device.path(DEVICE_ID).asText());
    }
}

package io.graphfacade.intake;

import io.graphfacade.batch.BatchRequest;
import io.graphfacade.device.DeviceUpdate;
import io.graphfacade.networkaccess.RemoteNetworkUpdate;

/** Each type of payload that is taken in. */
enum FuzzedType {
    DEVICE('d', "POST", "/devices", TakeIn.DEVICE),
    USER_DEVICE('u', "POST", "/me/devices", TakeIn.USER_DEVICE),
    DEVICE_UPDATE('c', "PATCH", "/devices", PayloadType.of(DeviceUpdate.class)),
    DEVICE_LINK('l', "POST", "/deviceLinks", TakeIn.DEVICE_LINK),
    REMOTE_NETWORK('n', "POST", "/remoteNetworks", TakeIn.REMOTE_NETWORK),
    REMOTE_NETWORK_UPDATE('r', "PATCH", "/remoteNetworks", PayloadType.of(RemoteNetworkUpdate.class)),
    ASSIGNMENT('a', "PATCH", "/forwardingProfiles", TakeIn.ASSIGNMENT),
    BATCH('b', "POST", "/$batch", PayloadType.of(BatchRequest.class));

    private final char letter;
    private final String method;
    private final String path;
    private final PayloadType<?> type;

    FuzzedType(char letter, String method, String path, PayloadType<?> type) {
        this.letter = letter;
        this.method = method;
        this.path = path;
        this.type = type;
    }

    /** Any letter means one of them. */
    static FuzzedType of(char letter) {
        for (FuzzedType each : values()) {
            if (each.letter == letter) {
                return each;
            }
        }
        return values()[letter % values().length];
    }

    /** Whether a request has it as its body. */
    boolean isOf(String aMethod, String aPath) {
        String collection = aPath.replaceFirst("[?].*", "")
                .replaceFirst("^/(v1.0|beta)(?=/)", "")
                .replaceFirst("^/users/[^/]+", "/me")
                .replaceFirst("/remoteNetworks/[^/]+$", "/remoteNetworks")
                .replaceFirst("^/devices[/(].*", "/devices")
                .replaceFirst("^/networkAccess/.*(?=/)", "");
        return aMethod.equals(method) && collection.equals(path);
    }

    String letter() {
        return String.valueOf(letter);
    }

    PayloadType<?> type() {
        return type;
    }
}

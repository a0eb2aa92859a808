package io.graphfacade.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Guid;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that only devices have (contract D1 to D10). */
@Singleton
public class DeviceRules implements RuleSet {

    static final Rule DEVICE_ID_MISSING = Rule.negotiable("device-id-missing", "a device has a deviceId");
    static final Rule DEVICE_ID_ZERO = Rule.error("device-id-zero", "deviceId identifies a device");
    static final Rule USER_DEVICE_ID_NOT_GUID =
            Rule.warning("user-device-id-not-guid", "deviceId of a user's device is a GUID in practice");
    static final Rule USER_DEVICE_UNPUBLISHED =
            Rule.warning("user-device-unpublished", "the operation is one that Graph publishes");

    static final Rule DEVICE_EXISTS = Rule.warning("device-exists", "no device has this deviceId yet");

    private static final Pointer DEVICE_ID = Pointer.ROOT.child("deviceId");

    @Override
    public List<Rule> rules() {
        return Stream.concat(
                        Stream.of(
                                DEVICE_ID_MISSING,
                                DEVICE_ID_ZERO,
                                USER_DEVICE_ID_NOT_GUID,
                                USER_DEVICE_UNPUBLISHED,
                                DEVICE_EXISTS),
                        SecurityIdRules.RULES.stream())
                .toList();
    }

    static Fault exists(ObjectNode device) {
        String id = device.path("id").asText("without an id");
        return Fault.at(DEVICE_ID, DEVICE_EXISTS, "is that of the device " + id, null);
    }

    static List<Fault> faults(Device device) {
        List<Fault> faults = new ArrayList<>();
        if (device.deviceId() == null) {
            faults.add(Fault.at(DEVICE_ID, DEVICE_ID_MISSING, "is missing", "a GUID"));
        } else if (device.deviceId().isZero()) {
            faults.add(Fault.at(DEVICE_ID, DEVICE_ID_ZERO, "is the GUID of no device", "a GUID that is not all zeros"));
        }
        SecurityIdRules.check(device.alternativeSecurityIds(), faults);
        return faults;
    }

    static List<Fault> faults(UserDevice device) {
        List<Fault> faults = new ArrayList<>();
        faults.add(Fault.at(
                Pointer.ROOT,
                USER_DEVICE_UNPUBLISHED,
                "goes to an operation that Graph's metadata has and its documentation does not",
                "POST /devices"));
        if (device.deviceId() == null) {
            faults.add(Fault.at(DEVICE_ID, DEVICE_ID_MISSING, "is missing", "a text, in practice a GUID"));
        } else if (Guid.canonical(device.deviceId()) instanceof Canonical.Refused<Guid>) {
            faults.add(
                    Fault.at(DEVICE_ID, USER_DEVICE_ID_NOT_GUID, "is not a GUID, but goes to Graph as written", null));
        }
        SecurityIdRules.check(device.alternativeSecurityIds(), faults);
        return faults;
    }
}

package io.graphfacade.device;

import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Guid;
import io.graphfacade.intake.Fault;
import io.graphfacade.intake.Pointer;
import io.graphfacade.intake.Rule;
import io.graphfacade.intake.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules that only devices have (contract D1 to D10). */
@Singleton
public class DeviceRules implements RuleSet {

    static final Rule DEVICE_ID_ZERO = Rule.error("device-id-zero", "deviceId identifies a device");
    static final Rule USER_DEVICE_ID_NOT_GUID =
            Rule.warning("user-device-id-not-guid", "deviceId of a user's device is a GUID in practice");

    private static final Pointer DEVICE_ID = Pointer.ROOT.child("deviceId");

    @Override
    public List<Rule> rules() {
        return List.of(DEVICE_ID_ZERO, USER_DEVICE_ID_NOT_GUID);
    }

    static List<Fault> faults(Device device) {
        if (device.deviceId() != null && device.deviceId().isZero()) {
            return List.of(
                    Fault.at(DEVICE_ID, DEVICE_ID_ZERO, "is the GUID of no device", "a GUID that is not all zeros"));
        }
        return List.of();
    }

    static List<Fault> faults(UserDevice device) {
        if (device.deviceId() != null && Guid.canonical(device.deviceId()) instanceof Canonical.Refused<Guid>) {
            return List.of(
                    Fault.at(DEVICE_ID, USER_DEVICE_ID_NOT_GUID, "is not a GUID, but goes to Graph as written", null));
        }
        return List.of();
    }
}

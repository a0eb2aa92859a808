package io.graphfacade.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules that only devices have (contract D1 to D10). Each but the last stands with the constraint that checks it. */
@Singleton
public class DeviceRules implements RuleSet {

    static final Rule DEVICE_ID_MISSING = Rule.negotiable(
            "device-id-missing", "a device has a deviceId", "Add deviceId, the GUID by which the device is known.");
    static final Rule SECURITY_IDS_MISSING = Rule.negotiable(
            "security-ids-missing",
            "a device has alternativeSecurityIds",
            "Add alternativeSecurityIds with one element: type 2 and a key.");
    static final Rule DEVICE_EXISTS = Rule.warning(
            "device-exists",
            "no device has this deviceId yet",
            "Update the device that is there, or take another deviceId.");

    private static final Pointer DEVICE_ID = Pointer.ROOT.child("deviceId");

    @Override
    public List<Rule> rules() {
        return List.of(
                DEVICE_ID_MISSING,
                NotZero.ZERO,
                WrittenByMdm.BY_OTHERS,
                GuidInPractice.NOT_GUID,
                Unpublished.UNPUBLISHED,
                DEVICE_EXISTS,
                SECURITY_IDS_MISSING,
                SecurityIdType.NEGATIVE,
                SecurityIdType.UNUSUAL,
                DistinctSecurityIds.DUPLICATE,
                CertificateKey.NOT_X509,
                DeviceKeyText.DOUBLE_ENCODED,
                DeviceKeyText.WORD,
                DeviceKeyText.HEXADECIMAL);
    }

    static Fault exists(ObjectNode device) {
        String id = device.path("id").asText("without an id");
        return Fault.at(DEVICE_ID, DEVICE_EXISTS, "is that of the device " + id, null);
    }
}

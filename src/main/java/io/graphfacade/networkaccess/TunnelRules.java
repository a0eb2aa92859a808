package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Secret;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.List;
import java.util.Set;

/** IPsec: the pairs of phase 2, the lifetime, the keys (contract L10 to L13, sections 9.1, 9.5). Never quotes a key. */
final class TunnelRules {

    static final int SHORTEST_LIFETIME = 300;
    static final int LONGEST_LIFETIME = 86_400;
    static final int LONGEST_KEY = 128;
    static final String FORM_OF_KEYS = "1 to " + LONGEST_KEY + " printable ASCII characters";

    static final Rule PHASE2 =
            Rule.error("phase2-combination", "ipSecEncryption and ipSecIntegrity are one of the four allowed pairs");
    static final Rule SA_LIFETIME_SHORT = Rule.error("sa-lifetime-too-short", "saLifeTimeSeconds is at least 300");
    static final Rule SA_LIFETIME_MINIMUM =
            Rule.warning("sa-lifetime-at-minimum", "saLifeTimeSeconds is above 300, as the product page asks");
    static final Rule SA_LIFETIME_LONG =
            Rule.warning("sa-lifetime-too-long", "saLifeTimeSeconds is a day at most, as the portal has it");
    static final Rule UNENCRYPTED = Rule.warning("ipsec-encryption-none", "the tunnel encrypts what it carries");
    static final Rule KEY_MISSING = Rule.negotiable("pre-shared-key-missing", "a tunnel has a preSharedKey");
    static final Rule KEY_FORM = Rule.negotiable("pre-shared-key-form", "pre-shared keys have " + FORM_OF_KEYS);
    static final Rule KEY_WHITE_SPACE =
            Rule.warning("pre-shared-key-white-space", "pre-shared keys have no white space around them");
    static final Rule KEY_WEAK = Rule.warning(
            "pre-shared-key-weak", "pre-shared keys have at least 8 characters and are not those of a sample");
    static final Rule KEYS_EQUAL = Rule.warning("pre-shared-keys-equal", "the two tunnels have two keys");
    static final List<Rule> RULES = List.of(
            PHASE2,
            SA_LIFETIME_SHORT,
            SA_LIFETIME_MINIMUM,
            SA_LIFETIME_LONG,
            UNENCRYPTED,
            KEY_MISSING,
            KEY_FORM,
            KEY_WHITE_SPACE,
            KEY_WEAK,
            KEYS_EQUAL);

    private static final Pointer TUNNEL = Pointer.ROOT.child("tunnelConfiguration");
    private static final int SHORTEST_STRONG_KEY = 8;
    private static final Set<String> SAMPLE_KEYS = Set.of("test123", "SHAREDKEY", "dcf", "<your-preshared-key>");

    private TunnelRules() {}

    static void check(DeviceLink link, List<Fault> faults) {
        TunnelConfiguration tunnel = link.tunnelConfiguration();
        if (tunnel == null) {
            return;
        }
        Pointer key = TUNNEL.child("preSharedKey");
        if (tunnel.preSharedKey() == null) {
            faults.add(Fault.at(key, KEY_MISSING, "is missing", "the key that the equipment has"));
        }
        checkKey(tunnel.preSharedKey(), key, faults);
        checkKey(tunnel.zoneRedundancyPreSharedKey(), RedundancyRules.ZONE_KEY, faults);
        if (tunnel.preSharedKey() != null && tunnel.preSharedKey().equals(tunnel.zoneRedundancyPreSharedKey())) {
            faults.add(
                    Fault.at(RedundancyRules.ZONE_KEY, KEYS_EQUAL, "is the same as preSharedKey", "a key of its own"));
        }
        if (tunnel instanceof TunnelConfigurationIKEv2Custom custom) {
            checkPolicy(custom, faults);
        }
    }

    private static void checkPolicy(TunnelConfigurationIKEv2Custom policy, List<Fault> faults) {
        if (policy.ipSecEncryption() != null && policy.ipSecIntegrity() != null && !isPair(policy)) {
            IpSecIntegrity partner = partner(policy.ipSecEncryption());
            faults.add(Fault.at(
                    TUNNEL.child("ipSecIntegrity"),
                    PHASE2,
                    "does not go with ipSecEncryption " + policy.ipSecEncryption(),
                    partner.name()));
        }
        if (policy.ipSecEncryption() == IpSecEncryption.none) {
            faults.add(Fault.at(
                    TUNNEL.child("ipSecEncryption"), UNENCRYPTED, "leaves the traffic unencrypted", "a gcmAes member"));
        }
        Long lifetime = policy.saLifeTimeSeconds();
        Pointer pointer = TUNNEL.child("saLifeTimeSeconds");
        if (lifetime != null && lifetime < SHORTEST_LIFETIME) {
            faults.add(Fault.at(pointer, SA_LIFETIME_SHORT, "is too short", "at least " + SHORTEST_LIFETIME));
        } else if (lifetime != null && lifetime == SHORTEST_LIFETIME) {
            faults.add(
                    Fault.at(pointer, SA_LIFETIME_MINIMUM, "is at the very minimum", "more than " + SHORTEST_LIFETIME));
        } else if (lifetime != null && lifetime > LONGEST_LIFETIME) {
            faults.add(Fault.at(
                    pointer, SA_LIFETIME_LONG, "is longer than the portal takes", LONGEST_LIFETIME + " at most"));
        }
    }

    private static boolean isPair(TunnelConfigurationIKEv2Custom policy) {
        return partner(policy.ipSecEncryption()) == policy.ipSecIntegrity();
    }

    static IpSecIntegrity partner(IpSecEncryption encryption) {
        return switch (encryption) {
            case none -> IpSecIntegrity.sha256;
            case gcmAes128 -> IpSecIntegrity.gcmAes128;
            case gcmAes192 -> IpSecIntegrity.gcmAes192;
            case gcmAes256 -> IpSecIntegrity.gcmAes256;
        };
    }

    private static void checkKey(Secret secret, Pointer pointer, List<Fault> faults) {
        if (secret == null) {
            return;
        }
        String key = secret.value();
        boolean printable = key.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (key.isBlank() || key.length() > LONGEST_KEY || !printable) {
            faults.add(Fault.at(pointer, KEY_FORM, "cannot be entered on the equipment", FORM_OF_KEYS));
            return;
        }
        if (!key.equals(key.strip())) {
            faults.add(Fault.at(pointer, KEY_WHITE_SPACE, "has white space around it, which is part of it", null));
        }
        if (SAMPLE_KEYS.contains(key)) {
            faults.add(Fault.at(pointer, KEY_WEAK, "is the key of a published sample", "a key of your own"));
        } else if (key.length() < SHORTEST_STRONG_KEY) {
            faults.add(Fault.at(pointer, KEY_WEAK, "is short", "at least " + SHORTEST_STRONG_KEY + " characters"));
        }
    }
}

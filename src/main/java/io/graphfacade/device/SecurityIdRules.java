package io.graphfacade.device;

import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys by which a device is known (contract D4, D5, sections 3.3, 3.4). */
final class SecurityIdRules {

    static final Rule MISSING = Rule.negotiable("security-ids-missing", "a device has alternativeSecurityIds");
    static final Rule TYPE_NEGATIVE = Rule.error("security-id-type-negative", "type of a security id is not negative");
    static final Rule TYPE_UNUSUAL =
            Rule.warning("security-id-type-unusual", "type of a security id is 2, that of a device certificate");
    static final Rule DUPLICATE = Rule.negotiable(
            "security-id-duplicate", "no two security ids have the same type, identity provider and key");
    static final Rule NOT_X509 =
            Rule.warning("key-not-x509", "a key of type 2 is the UTF-16LE text X509:<SHA1-TP-PUBKEY> with two hashes");
    static final Rule DOUBLE_ENCODED = Rule.warning("key-double-encoded", "a key is encoded in Base64 once");
    static final Rule WORD =
            Rule.warning("key-begins-with-base64", "the word base64 in front of a key is not part of it");
    static final Rule HEXADECIMAL = Rule.warning("key-hexadecimal", "a key is Base64, and not hexadecimal digits");
    static final List<Rule> RULES =
            List.of(MISSING, TYPE_NEGATIVE, TYPE_UNUSUAL, DUPLICATE, NOT_X509, DOUBLE_ENCODED, WORD, HEXADECIMAL);

    private static final Pointer SECURITY_IDS = Pointer.ROOT.child("alternativeSecurityIds");
    private static final int DEVICE_CERTIFICATE = 2;
    private static final String X509 = "X509:<SHA1-TP-PUBKEY>";
    private static final int X509_LENGTH = X509.length() + 40 + 44;
    private static final int SHORTEST_DOUBLE_ENCODED = 16;
    private static final String BASE64 = "base64";

    /** With dashes as GUIDs have them, which URL-safe Base64 has too; the last digit may have lost bits that are no part of a byte. */
    private static final Pattern HEX = Pattern.compile("(?=.{16})(?:[0-9a-f+]+|[0-9A-F+]+)[0-9A-Za-z]?={0,2}");

    private SecurityIdRules() {}

    static void check(List<AlternativeSecurityId> securityIds, List<Fault> faults) {
        if (securityIds == null) {
            faults.add(Fault.at(SECURITY_IDS, MISSING, "is missing", "a list, each element with type and key"));
        }
        Set<AlternativeSecurityId> seen = new HashSet<>();
        for (int i = 0; securityIds != null && i < securityIds.size(); i++) {
            AlternativeSecurityId securityId = securityIds.get(i);
            if (securityId != null) {
                checkOne(securityId, SECURITY_IDS.child(i), faults);
                if (!seen.add(securityId)) {
                    faults.add(Fault.at(SECURITY_IDS.child(i), DUPLICATE, "is the same as an earlier one", null));
                }
            }
        }
    }

    private static void checkOne(AlternativeSecurityId securityId, Pointer pointer, List<Fault> faults) {
        Integer type = securityId.type();
        if (type != null && type < 0) {
            faults.add(Fault.at(pointer.child("type"), TYPE_NEGATIVE, "is negative", "2 for a device certificate"));
        } else if (type != null && type != DEVICE_CERTIFICATE) {
            faults.add(Fault.at(pointer.child("type"), TYPE_UNUSUAL, "is unusual", "2 for a device certificate"));
        }
        if (securityId.key() == null) {
            return;
        }
        checkText(securityId.key().value(), pointer.child("key"), faults);
        byte[] key = securityId.key().bytes();
        if (isDoubleEncoded(key)) {
            faults.add(Fault.at(
                    pointer.child("key"), DOUBLE_ENCODED, "holds Base64 within Base64", "the bytes encoded once"));
        }
        if (type != null && type == DEVICE_CERTIFICATE && !isX509(key)) {
            faults.add(Fault.at(
                    pointer.child("key"),
                    NOT_X509,
                    "is not the key of a device certificate",
                    "Base64 of the UTF-16LE text " + X509 + ", 40 hex digits and 44 Base64 characters"));
        }
    }

    /** Doubts about what is Base64 by chance. */
    private static void checkText(String key, Pointer pointer, List<Fault> faults) {
        if (key.regionMatches(true, 0, BASE64, 0, BASE64.length())) {
            faults.add(Fault.at(
                    pointer,
                    WORD,
                    "begins with the word base64, and is Base64 as a whole too",
                    "the key without the word"));
        }
        if (HEX.matcher(key).matches()) {
            faults.add(Fault.at(
                    pointer,
                    HEXADECIMAL,
                    "looks like hexadecimal, which is Base64 of other bytes by chance",
                    "Base64 of the key's bytes"));
        }
    }

    private static boolean isX509(byte[] key) {
        String text = new String(key, StandardCharsets.UTF_16LE);
        return key.length == 2 * X509_LENGTH
                && text.startsWith(X509)
                && text.substring(X509.length(), X509.length() + 40).chars().allMatch(c -> Character.digit(c, 16) >= 0)
                && Base64Key.canonical(text.substring(X509.length() + 40)) instanceof Canonical.Kept<Base64Key>;
    }

    /** Text that begins with the word, or padded Base64 of some length: what SDKs make of text that was Base64 already. */
    private static boolean isDoubleEncoded(byte[] key) {
        String text = new String(key, StandardCharsets.ISO_8859_1);
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return printable
                && (text.startsWith("base64")
                        || text.length() >= SHORTEST_DOUBLE_ENCODED
                                && text.endsWith("=")
                                && Base64Key.canonical(text) instanceof Canonical.Kept<Base64Key>);
    }
}

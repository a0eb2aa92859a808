package io.graphfacade.device;

import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The key of a device certificate (contract 3.3). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CertificateKey.Validator.class)
@interface CertificateKey {

    Rule NOT_X509 = Rule.warning(
            "key-not-x509",
            "a key of type 2 is the UTF-16LE text X509:<SHA1-TP-PUBKEY> with two hashes",
            "Take the key from a joined device, or build it from the certificate as expected says.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<CertificateKey, AlternativeSecurityId> {

        private static final Pointer KEY = Pointer.ROOT.child("key");
        private static final String X509 = "X509:<SHA1-TP-PUBKEY>";
        private static final int SHA1_DIGITS = 40;
        private static final int X509_LENGTH = X509.length() + SHA1_DIGITS + 44;

        @Override
        protected void judge(AlternativeSecurityId securityId, Consumer<Fault> faults) {
            boolean ofCertificate = securityId.type() != null && securityId.type() == SecurityIdType.DEVICE_CERTIFICATE;
            if (ofCertificate
                    && securityId.key() != null
                    && !isX509(securityId.key().bytes())) {
                faults.accept(Fault.at(
                        KEY,
                        NOT_X509,
                        "is not the key of a device certificate",
                        "Base64 of the UTF-16LE text " + X509 + ", 40 hex digits and 44 Base64 characters"));
            }
        }

        private static boolean isX509(byte[] key) {
            String text = new String(key, StandardCharsets.UTF_16LE);
            int hash = X509.length() + SHA1_DIGITS;
            return key.length == 2 * X509_LENGTH
                    && text.startsWith(X509)
                    && text.substring(X509.length(), hash).chars().allMatch(c -> Character.digit(c, 16) >= 0)
                    && Base64Key.canonical(text.substring(hash)) instanceof Canonical.Kept<Base64Key>;
        }
    }
}

package io.graphfacade.device;

import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.rule.Fault;
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
import java.util.regex.Pattern;

/** A key that is Base64 by intention, and once (contract 3.4). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DeviceKeyText.Validator.class)
@interface DeviceKeyText {

    Rule DOUBLE_ENCODED = Rule.warning(
            "key-double-encoded", "a key is encoded in Base64 once", "Decode the key once, and send the result.");
    Rule WORD = Rule.warning(
            "key-begins-with-base64",
            "the word base64 in front of a key is not part of it",
            "Remove the word base64 if it is not part of the key.");
    Rule HEXADECIMAL = Rule.warning(
            "key-hexadecimal",
            "a key is Base64, and not hexadecimal digits",
            "Encode the bytes of the thumbprint in Base64, not its digits.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<DeviceKeyText, Base64Key> {

        private static final int SHORTEST_DOUBLE_ENCODED = 16;
        private static final String BASE64 = "base64";

        /** With dashes as GUIDs have them, which URL-safe Base64 has too; the last digit may have lost bits that are no part of a byte. */
        private static final Pattern HEX = Pattern.compile("(?=.{16})(?:[0-9a-f+]+|[0-9A-F+]+)[0-9A-Za-z]?={0,2}");

        @Override
        protected void judge(Base64Key key, Consumer<Fault> faults) {
            if (key.value().regionMatches(true, 0, BASE64, 0, BASE64.length())) {
                faults.accept(Fault.of(
                        WORD, "begins with the word base64, and is Base64 as a whole too", "the key without the word"));
            }
            if (HEX.matcher(key.value()).matches()) {
                faults.accept(Fault.of(
                        HEXADECIMAL,
                        "looks like hexadecimal, which is Base64 of other bytes by chance",
                        "Base64 of the key's bytes"));
            }
            if (isDoubleEncoded(key.bytes())) {
                faults.accept(Fault.of(DOUBLE_ENCODED, "holds Base64 within Base64", "the bytes encoded once"));
            }
        }

        /** Text that begins with the word, or padded Base64 of some length: SDKs make it of text that was Base64 already. */
        private static boolean isDoubleEncoded(byte[] key) {
            String text = new String(key, StandardCharsets.ISO_8859_1);
            boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~');
            return printable
                    && (text.startsWith(BASE64)
                            || text.length() >= SHORTEST_DOUBLE_ENCODED
                                    && text.endsWith("=")
                                    && Base64Key.canonical(text) instanceof Canonical.Kept<Base64Key>);
        }
    }
}

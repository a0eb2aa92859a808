package io.graphfacade.networkaccess.constraint;

import io.graphfacade.canonical.Secret;
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
import java.util.Set;
import java.util.function.Consumer;

/** A pre-shared key that equipment takes (contract L13, section 9.5). Its faults never quote it. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PreSharedKey.Validator.class)
public @interface PreSharedKey {

    int LONGEST = 128;
    int SHORTEST_STRONG = 8;
    String FORM_OF_KEYS = "1 to " + LONGEST + " printable ASCII characters";

    Rule FORM = Rule.negotiable(
            "pre-shared-key-form",
            "pre-shared keys have " + FORM_OF_KEYS,
            "Take a key of letters, digits and signs of ASCII.");
    Rule WHITE_SPACE = Rule.warning(
            "pre-shared-key-white-space",
            "pre-shared keys have no white space around them",
            "Remove the white space if it is not part of the key on your equipment.");
    Rule WEAK = Rule.warning(
            "pre-shared-key-weak",
            "pre-shared keys have at least " + SHORTEST_STRONG + " characters and are not those of a sample",
            "Make a longer, random key.");

    Rule NAME = Rule.warning(
            "pre-shared-key-name",
            "pre-shared keys are keys, and not names of what is stored in AWS",
            "Send the key itself, or let the operator allow the ARN in facade.keys.arns.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<PreSharedKey, Secret> {

        private static final String NAME_IN_AWS = "arn:aws";
        private static final Set<String> SAMPLE_KEYS = Set.of("test123", "SHAREDKEY", "dcf", "<your-preshared-key>");

        @Override
        protected void judge(Secret secret, Consumer<Fault> faults) {
            String key = secret.value();
            boolean printable = key.chars().allMatch(c -> c >= ' ' && c <= '~');
            if (key.isBlank() || key.length() > LONGEST || !printable) {
                faults.accept(Fault.of(FORM, "cannot be entered on the equipment", FORM_OF_KEYS));
                return;
            }
            if (!key.equals(key.strip())) {
                faults.accept(Fault.of(WHITE_SPACE, "has white space around it, which is part of it", null));
            }
            if (key.startsWith(NAME_IN_AWS)) {
                faults.accept(Fault.of(NAME, "is an ARN, and is sent as it is", "the key, or an ARN that can be read"));
            }
            if (SAMPLE_KEYS.contains(key)) {
                faults.accept(Fault.of(WEAK, "is the key of a published sample", "a key of your own"));
            } else if (key.length() < SHORTEST_STRONG) {
                faults.accept(Fault.of(WEAK, "is short", "at least " + SHORTEST_STRONG + " characters"));
            }
        }
    }
}

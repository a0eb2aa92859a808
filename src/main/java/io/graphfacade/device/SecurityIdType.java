package io.graphfacade.device;

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
import java.util.function.Consumer;

/** The type of a security id, 2 for a device certificate (contract D4, section 3.3). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SecurityIdType.Validator.class)
@interface SecurityIdType {

    int DEVICE_CERTIFICATE = 2;

    Rule NEGATIVE = Rule.error(
            "security-id-type-negative",
            "type of a security id is not negative",
            "Send 2, the type of a device certificate.");
    Rule UNUSUAL = Rule.warning(
            "security-id-type-unusual",
            "type of a security id is " + DEVICE_CERTIFICATE + ", that of a device certificate",
            "Send 2, unless you know what another type means.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<SecurityIdType, Integer> {

        private static final String EXPECTED = DEVICE_CERTIFICATE + " for a device certificate";

        @Override
        protected void judge(Integer type, Consumer<Fault> faults) {
            if (type < 0) {
                faults.accept(Fault.of(NEGATIVE, "is negative", EXPECTED));
            } else if (type != DEVICE_CERTIFICATE) {
                faults.accept(Fault.of(UNUSUAL, "is unusual", EXPECTED));
            }
        }
    }
}

package io.graphfacade.device;

import io.graphfacade.canonical.Guid;
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

/** A GUID that identifies a device (contract D2). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotZero.Validator.class)
@interface NotZero {

    Rule ZERO = Rule.error(
            "device-id-zero", "deviceId identifies a device", "Send the id of the device; leave the example out.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<NotZero, Guid> {

        @Override
        protected void judge(Guid deviceId, Consumer<Fault> faults) {
            if (deviceId.isZero()) {
                faults.accept(Fault.of(ZERO, "is the GUID of no device", "a GUID that is not all zeros"));
            }
        }
    }
}

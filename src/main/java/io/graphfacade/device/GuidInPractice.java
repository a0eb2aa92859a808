package io.graphfacade.device;

import io.graphfacade.canonical.Canonical;
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

/** The deviceId of a user's device: any text, in practice a GUID (contract D2, section 4). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = GuidInPractice.Validator.class)
@interface GuidInPractice {

    Rule NOT_GUID = Rule.warning(
            "user-device-id-not-guid",
            "deviceId of a user's device is a GUID in practice",
            "Send the GUID of the device.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<GuidInPractice, String> {

        @Override
        protected void judge(String deviceId, Consumer<Fault> faults) {
            if (Guid.canonical(deviceId) instanceof Canonical.Refused<Guid>) {
                faults.accept(Fault.of(NOT_GUID, "is not a GUID, but goes to Graph as written", null));
            }
        }
    }
}

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

/** A property that Intune, or an approved application for managing devices, may write (contract 3.2). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WrittenByMdm.Validator.class)
@interface WrittenByMdm {

    Rule BY_OTHERS = Rule.warning(
            "compliance-by-mdm",
            "isCompliant and isManaged are written by Intune or an approved MDM",
            "Let Intune or the MDM write it; read the device to see whether Graph took it.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nobody else is refused here, because the token does not show who the application is. */
    final class Validator extends RuleValidator<WrittenByMdm, Boolean> {

        @Override
        protected void judge(Boolean value, Consumer<Fault> faults) {
            faults.accept(Fault.of(
                    BY_OTHERS,
                    "is written by Intune, for Windows also by an approved MDM application; Graph may ignore it from others",
                    null));
        }
    }
}

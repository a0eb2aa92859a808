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

/** A payload of an operation that Graph does not document (contract D10). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Unpublished.Validator.class)
@interface Unpublished {

    Rule UNPUBLISHED = Rule.warning(
            "user-device-unpublished",
            "the operation is one that Graph publishes",
            "Use POST /devices if you can; Graph may refuse this operation at any time.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<Unpublished, UserDevice> {

        @Override
        protected void judge(UserDevice device, Consumer<Fault> faults) {
            faults.accept(Fault.of(
                    UNPUBLISHED,
                    "goes to an operation that Graph's metadata has and its documentation does not",
                    "POST /devices"));
        }
    }
}

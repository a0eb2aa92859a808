package io.graphfacade.intake;

import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Consumer;

/** A rule between two properties of {@link Sample}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UnlikeName.Validator.class)
@interface UnlikeName {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<UnlikeName, Sample> {

        private static final Rule LABEL = Rule.error("required", "a label differs from the name", "Change the label.");

        @Override
        protected void judge(Sample sample, Consumer<Fault> faults) {
            if (sample.name() != null && sample.name().equals(sample.label())) {
                faults.accept(Fault.at(Pointer.ROOT.child("label"), LABEL, "equals the name", null));
            }
        }
    }
}

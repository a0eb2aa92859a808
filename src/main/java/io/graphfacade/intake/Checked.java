package io.graphfacade.intake;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** The cross-field rules of a record hold. The record says which they are: {@link Rules#faults()}. */
@Constraint(validatedBy = CheckedValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Checked {

    /** What a checked record implements. Any component may be null, where the payload lacks it or has it wrong. */
    interface Rules {
        List<Fault> faults();
    }

    String message() default "breaks a rule";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

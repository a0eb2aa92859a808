package io.graphfacade.rule;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A property that stays as it was created, so that an update has no value for it. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Unchangeable.Validator.class)
public @interface Unchangeable {

    String message() default "cannot be changed after creation";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses a value. */
    final class Validator implements ConstraintValidator<Unchangeable, Object> {

        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return value == null;
        }
    }
}

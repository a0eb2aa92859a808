package io.graphfacade.rule;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.function.Consumer;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * Checks rules of one value, and hands its faults over with the violations. A value that is missing breaks none.
 *
 * @param <A> the constraint
 * @param <T> the value, of which any property may be null
 */
public abstract class RuleValidator<A extends Annotation, T> implements ConstraintValidator<A, T> {

    @Override
    public final boolean isValid(T value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Report report = new Report(context);
        judge(value, report);
        return report.valid;
    }

    protected abstract void judge(T value, Consumer<Fault> faults);

    private static final class Report implements Consumer<Fault> {

        private final ConstraintValidatorContext context;
        private boolean valid = true;

        private Report(ConstraintValidatorContext context) {
            this.context = context;
        }

        @Override
        public void accept(Fault fault) {
            if (valid) {
                context.disableDefaultConstraintViolation();
                valid = false;
            }
            // violations with one template would be one violation
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .withDynamicPayload(fault)
                    .buildConstraintViolationWithTemplate(fault.rule().code() + fault.pointer())
                    .addConstraintViolation();
        }
    }
}

package io.graphfacade.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Hands a record's faults over as the dynamic payload of one violation. */
public final class CheckedValidator implements ConstraintValidator<Checked, Checked.Rules> {

    /** All faults of one record. */
    record Faults(List<Fault> faults) {}

    @Override
    public boolean isValid(Checked.Rules checked, ConstraintValidatorContext context) {
        List<Fault> faults = checked.faults();
        if (!faults.isEmpty()) {
            context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(new Faults(faults));
        }
        return faults.isEmpty();
    }
}

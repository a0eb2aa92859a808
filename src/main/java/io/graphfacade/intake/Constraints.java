package io.graphfacade.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Holds a payload record against its Jakarta Validation constraints and turns violations into findings. */
@Singleton
class Constraints {

    private final Validator validator;

    @Inject
    Constraints(Validator validator) {
        this.validator = validator;
    }

    /** @param canonical loses what a rule leaves out */
    <T> void check(T payload, ObjectNode canonical, ObjectForm<T> form, Journal journal) {
        Set<ConstraintViolation<T>> violations = validator.validate(payload);
        if (violations.isEmpty()) {
            return;
        }
        violations.stream()
                .map(violation -> new Violated(violation, Located.of(violation.getPropertyPath(), form)))
                .sorted(Comparator.comparing(Violated::located))
                .forEach(violated -> report(violated, canonical, journal));
    }

    private record Violated(ConstraintViolation<?> violation, Located located) {}

    private static void report(Violated violated, ObjectNode canonical, Journal journal) {
        Pointer place = violated.located().pointer();
        CheckedValidator.Faults faults = faults(violated.violation().unwrap(HibernateConstraintViolation.class));
        if (faults != null) {
            faults.faults().forEach(fault -> report(fault, place, canonical, journal));
        } else if (!journal.isSettled(place)) {
            report(violated.violation(), violated.located(), journal);
        }
    }

    private static CheckedValidator.Faults faults(HibernateConstraintViolation<?> violation) {
        return violation.getDynamicPayload(CheckedValidator.Faults.class);
    }

    private static void report(Fault fault, Pointer base, ObjectNode canonical, Journal journal) {
        Pointer place = base.append(fault.pointer());
        if (journal.isSettled(place)) {
            return;
        }
        Severity severity = journal.find(fault.rule(), journal.written(place), fault.problem(), fault.expected(), null);
        if (fault.omitted() && severity != Severity.ERROR) {
            ((ObjectNode) canonical.at(place.parent().toString())).remove(place.token());
            journal.drop(fault.rule(), place);
        }
    }

    private static void report(ConstraintViolation<?> violation, Located located, Journal journal) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Pointer written = journal.written(located.pointer());
        if (constraint instanceof NotNull) {
            journal.find(
                    IntakeRules.REQUIRED, written, "is missing", located.form().expected(), null);
        } else if (constraint instanceof Size size) {
            boolean list = violation.getInvalidValue() instanceof List<?>;
            String unit = list ? " elements" : " characters";
            journal.find(
                    list ? IntakeRules.ITEM_COUNT : IntakeRules.TEXT_LENGTH,
                    written,
                    "has " + length(violation.getInvalidValue()) + unit,
                    size.max() == Integer.MAX_VALUE
                            ? "at least " + size.min()
                            : size.min() + " to " + size.max() + unit,
                    null);
        } else {
            throw new IllegalStateException(
                    "no rule for the constraint " + constraint.annotationType().getSimpleName());
        }
    }

    private static int length(Object value) {
        return value instanceof List<?> list ? list.size() : value.toString().length();
    }
}

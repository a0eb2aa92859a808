package io.graphfacade.intake;

import io.graphfacade.intake.form.ObjectForm;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Present;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleBook;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Reports the violations of a payload record in the order of its properties, each at its place in the payload. */
final class Violations {

    private final ObjectForm<?> form;
    private final RuleBook ruleBook;
    private final Journal journal;

    Violations(ObjectForm<?> form, RuleBook ruleBook, Journal journal) {
        this.form = form;
        this.ruleBook = ruleBook;
        this.journal = journal;
    }

    <T> void report(Set<ConstraintViolation<T>> violations) {
        if (violations.isEmpty()) {
            return;
        }
        List<Violation> ordered = violations.stream()
                .map(violation -> new Violation(violation, ViolatedPlace.of(violation.getPropertyPath(), form)))
                .sorted(Comparator.comparing(Violation::place)
                        .thenComparing(violation -> violation.violated().getMessageTemplate()))
                .toList();
        ordered.forEach(this::report);
    }

    private void report(Violation violation) {
        Fault fault = fault(violation);
        Pointer place = violation.place().pointer().append(fault.pointer());
        if (!journal.places().isSettled(place)) {
            String problem = fault.other() == null
                    ? fault.problem()
                    : fault.problem() + " "
                            + written(violation.place().pointer().append(fault.other()));
            journal.find(fault.rule(), written(place), problem, fault.expected(), null);
        }
    }

    private Pointer written(Pointer canonical) {
        return journal.places().written(canonical);
    }

    private Fault fault(Violation violation) {
        Object constraint = violation.violated().getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return Fault.of(
                    IntakeRules.REQUIRED, "is missing", violation.place().expected());
        }
        if (constraint instanceof Size size) {
            return fault(size, violation.violated().getInvalidValue());
        }
        return constraint instanceof Present present
                ? Fault.of(ruleBook.rule(present.rule()), present.message(), present.expected())
                : handedOver(violation.violated());
    }

    private static Fault handedOver(ConstraintViolation<?> violated) {
        HibernateConstraintViolation<?> own = violated.unwrap(HibernateConstraintViolation.class);
        return own.getDynamicPayload(Fault.class);
    }

    private static Fault fault(Size size, Object value) {
        boolean list = value instanceof List<?>;
        int length = list ? ((List<?>) value).size() : value.toString().length();
        String unit = list ? " elements" : " characters";
        String expected =
                size.max() == Integer.MAX_VALUE ? "at least " + size.min() : size.min() + " to " + size.max() + unit;
        Rule rule = list ? IntakeRules.ITEM_COUNT : IntakeRules.TEXT_LENGTH;
        return Fault.of(rule, "has " + length + unit, expected);
    }

    private record Violation(ConstraintViolation<?> violated, ViolatedPlace place) {}
}

package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.form.ChoiceForm;
import io.graphfacade.intake.form.Form;
import io.graphfacade.intake.form.Length;
import io.graphfacade.intake.form.ListForm;
import io.graphfacade.intake.form.ObjectForm;
import io.graphfacade.intake.form.Property;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Severity;
import java.util.List;

/**
 * Holds payload records against what their components demand, {@code @NotNull} and {@code @Size} of Jakarta Validation, and against
 * their rules between properties. Of each record these come first, and then its properties in their order.
 */
final class Constraints {

    private final ObjectNode canonical;
    private final Journal journal;

    /** @param canonical loses what a rule leaves out */
    Constraints(ObjectNode canonical, Journal journal) {
        this.canonical = canonical;
        this.journal = journal;
    }

    <T> void check(T payload, ObjectForm<T> form) {
        checkRecord(payload, form, Pointer.ROOT);
    }

    private void checkRecord(Object payload, ObjectForm<?> form, Pointer place) {
        if (payload instanceof Checked checked) {
            List<Fault> faults = checked.faults();
            faults.stream().filter(Fault::omitted).forEach(fault -> leaveOut(fault, place));
            faults.stream().filter(fault -> !fault.omitted()).forEach(fault -> report(fault, place));
        }
        for (Property property : form.properties()) {
            checkProperty(property.of(payload), property, place.child(property.name()));
        }
    }

    private void checkProperty(Object value, Property property, Pointer place) {
        if (value != null) {
            checkLength(value, property.length(), place);
            checkWithin(value, property.form(), place);
        } else if (property.required() && !journal.isSettled(place)) {
            String expected = property.form().expected();
            journal.find(IntakeRules.REQUIRED, journal.written(place), "is missing", expected, null);
        }
    }

    private void checkLength(Object value, Length length, Pointer place) {
        if (length != null && !journal.isSettled(place)) {
            length.check(value, journal.written(place), journal);
        }
    }

    private void checkWithin(Object value, Form<?> form, Pointer place) {
        if (value == null) {
            return;
        }
        if (form instanceof ObjectForm<?> object) {
            checkRecord(value, object, place);
        } else if (form instanceof ChoiceForm choice) {
            checkRecord(value, choice.of(value), place);
        } else if (form instanceof ListForm<?> list) {
            List<?> elements = (List<?>) value;
            for (int i = 0; i < elements.size(); i++) {
                checkWithin(elements.get(i), list.element(), place.child(i));
            }
        }
    }

    private void report(Fault fault, Pointer base) {
        Pointer place = base.append(fault.pointer());
        if (!journal.isSettled(place)) {
            journal.find(fault.rule(), journal.written(place), fault.problem(), fault.expected(), null);
        }
    }

    /** What means nothing here is not judged by any other rule, whatever it is. */
    private void leaveOut(Fault fault, Pointer base) {
        Pointer place = base.append(fault.pointer());
        JsonNode parent = canonical.at(place.parent().toString());
        boolean sent = parent.has(place.token());
        if (!sent && !journal.isSettled(place)) {
            return;
        }
        Pointer written = journal.written(place);
        journal.withdraw(written);
        Severity severity = journal.refuse(fault.rule(), new Location(written, place), fault.problem(), null, null);
        if (severity != Severity.ERROR) {
            if (sent) {
                ((ObjectNode) parent).remove(place.token());
            }
            journal.drop(fault.rule(), place);
        }
    }
}

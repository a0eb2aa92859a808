package io.graphfacade.intake.form;

import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import jakarta.validation.constraints.Size;
import java.util.List;

/** How long a text or a list may be, in UTF-16 units or elements. */
public record Length(int least, int most) {

    /** Null for any length. */
    public static Length of(Size size) {
        return size == null ? null : new Length(size.min(), size.max());
    }

    public void check(Object value, Pointer written, Journal journal) {
        boolean list = value instanceof List<?>;
        int length = list ? ((List<?>) value).size() : value.toString().length();
        if (length < least || length > most) {
            String unit = list ? " elements" : " characters";
            String expected = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most + unit;
            Rule rule = list ? IntakeRules.ITEM_COUNT : IntakeRules.TEXT_LENGTH;
            journal.find(rule, written, "has " + length + unit, expected, null);
        }
    }
}

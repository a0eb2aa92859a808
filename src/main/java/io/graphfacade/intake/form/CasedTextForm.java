package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import java.util.List;

/** A free text that is brought into its usual casing where that is switched on. */
public record CasedTextForm(List<String> usual) implements Form<String> {

    @Override
    public Reading<String> read(JsonNode written, Location place, Journal journal) {
        Reading<String> reading = ScalarForm.TEXT.read(written, place, journal);
        if (!journal.config().usualCasing()) {
            return reading;
        }
        for (String spelling : usual) {
            if (spelling.equalsIgnoreCase(reading.value()) && !spelling.equals(reading.value())) {
                TextNode respelled = TextNode.valueOf(spelling);
                Rule rule = IntakeRules.TEXT_CASING;
                journal.mend(rule, place, Change.replace(rule, place.canonical(), respelled));
                return new Reading<>(respelled, spelling);
            }
        }
        return reading;
    }

    @Override
    public String expected() {
        return ScalarForm.TEXT.expected();
    }
}

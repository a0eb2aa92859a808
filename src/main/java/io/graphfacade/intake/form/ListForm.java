package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A collection; PowerShell unrolls one of a single element, so what an element can be is read as that element. */
public record ListForm<T>(Form<T> element) implements Form<List<T>> {

    /** More than any list of these types has a use for. */
    private static final int LONGEST = 100;

    @Override
    public Reading<List<T>> read(JsonNode written, Location place, Journal journal) {
        if (ListWrapper.isOne(written)) {
            return unwrapped(ListWrapper.content(written), place, journal);
        }
        if (element instanceof ObjectForm<?> form && form.isMeantBy(written)) {
            return single(written, place, journal);
        }
        if (!written.isArray()) {
            return wrongType(written, place, journal);
        }
        if (written.size() > LONGEST) {
            return tooLong(written, place, journal);
        }
        ArrayNode canonical = JsonNodeFactory.instance.arrayNode(written.size());
        List<T> values = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Location child = journal.places().relocated(place.child(i));
            journal.places().remember(child);
            add(element.read(written.get(i), child, journal), canonical, values);
        }
        return new Reading<>(canonical, Collections.unmodifiableList(values));
    }

    @Override
    public String expected() {
        return "a list, each element " + element.expected();
    }

    private Reading<List<T>> unwrapped(JsonNode list, Location place, Journal journal) {
        Rule rule = IntakeRules.LIST_UNWRAPPED;
        journal.mend(rule, place, Change.replace(rule, place.canonical(), list));
        return read(list, place.within(ListWrapper.VALUE), journal);
    }

    private Reading<List<T>> tooLong(JsonNode written, Location place, Journal journal) {
        String problem = "has " + written.size() + " elements";
        Severity severity =
                journal.refuse(IntakeRules.ITEM_COUNT, place, problem, "at most " + LONGEST + " elements", null);
        return Reading.unbound(written, severity);
    }

    private Reading<List<T>> single(JsonNode written, Location place, Journal journal) {
        Rule rule = IntakeRules.LIST_FROM_SINGLE;
        ArrayNode wrapped = JsonNodeFactory.instance.arrayNode(1).add(written);
        journal.mend(rule, place, Change.replace(rule, place.canonical(), wrapped));
        Location child = place.onlyElement();
        journal.places().remember(child);
        ArrayNode canonical = JsonNodeFactory.instance.arrayNode(1);
        List<T> values = new ArrayList<>(1);
        add(element.read(written, child, journal), canonical, values);
        return new Reading<>(canonical, Collections.unmodifiableList(values));
    }

    /** An element that could not be bound keeps its place, so that the indexes of the others stay right. */
    private static <T> void add(Reading<T> reading, ArrayNode canonical, List<T> values) {
        canonical.add(reading.canonical());
        values.add(reading.value());
    }
}

package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Names;
import io.graphfacade.intake.annotation.Delta;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The annotation of a delta. Microsoft's pages spell it in two ways; it goes out as all versions of OData have it (contract X30). It has only
 * one value, so that any other text is replaced, such as the context of an answer that is sent back.
 */
final class DeltaContext {

    private static final Set<String> NAMES = Set.of(Names.fold("odata.context"), Names.fold("context"));
    private static final TextNode VALUE = TextNode.valueOf(Delta.VALUE);

    private final Location place;
    private final Journal journal;
    private @Nullable String written;

    /** @param place of the object that has it */
    DeltaContext(Location place, Journal journal) {
        this.place = place;
        this.journal = journal;
    }

    static boolean isProperty(String name) {
        return NAMES.contains(Names.fold(name.startsWith("@") ? name.substring(1) : name));
    }

    void read(String name, JsonNode value) {
        Location member = place.child(name, Delta.CONTEXT);
        if (value.isNull()) {
            journal.omit(IntakeRules.NULL_OMITTED, place.child(name, name));
            return;
        }
        if (written != null) {
            journal.refuseDuplicate(member, "stands beside " + written + ", and both mean " + Delta.CONTEXT);
            return;
        }
        written = name;
        if (!name.equals(Delta.CONTEXT)) {
            Rule rule = IntakeRules.PROPERTY_SPELLING;
            journal.mend(rule, member, Change.move(rule, place.canonical().child(name), member.canonical()));
        }
        if (!value.isTextual()) {
            journal.refuse(IntakeRules.WRONG_TYPE, member, "is not a text", Delta.VALUE, null);
        } else if (!value.equals(VALUE)) {
            Rule rule = IntakeRules.DELTA_CONTEXT;
            journal.mend(rule, member, Change.replace(rule, member.canonical(), VALUE));
        }
    }

    /** In front of all others, as OData has it. */
    void addTo(ObjectNode canonical) {
        if (written == null) {
            Rule rule = IntakeRules.DELTA_CONTEXT;
            Location member = place.child(Delta.CONTEXT, Delta.CONTEXT);
            journal.mend(rule, member, Change.add(rule, member.canonical(), VALUE));
        }
        canonical.set(Delta.CONTEXT, VALUE);
    }
}

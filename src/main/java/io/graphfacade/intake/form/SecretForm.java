package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.intake.journal.StoredKeys;
import io.graphfacade.rule.Rule;

/** A string that is passed on exactly as written and never quoted, or the key that it names. */
public final class SecretForm implements Form<Secret> {

    @Override
    public Reading<Secret> read(JsonNode written, Location place, Journal journal) {
        if (!written.isTextual()) {
            return wrongType(written, place, journal);
        }
        StoredKeys.Found found = journal.storedKeys().named(written.textValue());
        if (!found.isReference()) {
            return new Reading<>(written, new Secret(written.textValue()));
        }
        if (found.problem() != null) {
            journal.refuse(IntakeRules.KEY_REFERENCE, place, found.problem(), null, null);
            return Reading.nothing();
        }
        String key = found.value() == null ? Secret.MASK : found.value();
        Rule rule = IntakeRules.STORED_KEY;
        journal.mend(rule, place, Change.replace(rule, place.canonical(), TextNode.valueOf(key)));
        if (found.value() == null) {
            journal.places().settle(place);
            return new Reading<>(TextNode.valueOf(Secret.MASK), null);
        }
        return new Reading<>(TextNode.valueOf(key), new Secret(key));
    }

    @Override
    public String expected() {
        return "a string";
    }
}

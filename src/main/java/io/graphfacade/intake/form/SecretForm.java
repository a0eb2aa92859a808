package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;

/** A string that is passed on exactly as written and never quoted. */
public final class SecretForm implements Form<Secret> {

    @Override
    public Reading<Secret> read(JsonNode written, Location place, Journal journal) {
        return written.isTextual()
                ? new Reading<>(written, new Secret(written.textValue()))
                : wrongType(written, place, journal);
    }

    @Override
    public String expected() {
        return "a string";
    }
}

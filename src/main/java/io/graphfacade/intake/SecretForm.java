package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.canonical.Secret;

/** A string that is passed on exactly as written and never quoted. */
final class SecretForm implements Form<Secret> {

    @Override
    public Reading<Secret> read(JsonNode written, Place place, Journal journal) {
        return written.isTextual()
                ? new Reading<>(written, new Secret(written.textValue()))
                : wrongType(written, place, journal);
    }

    @Override
    public String expected() {
        return "a string";
    }
}

package io.graphfacade.intake.json;

import com.fasterxml.jackson.core.JsonLocation;

/** The body is not JSON. Never carries text of the body, which may hold secrets. */
public final class MalformedJson extends RuntimeException {

    public MalformedJson(String message) {
        super(message, null, false, false);
    }

    static MalformedJson at(JsonLocation place, String reason) {
        return new MalformedJson("The body is not valid JSON at line " + place.getLineNr() + ", column "
                + place.getColumnNr() + ": " + reason + ".");
    }
}

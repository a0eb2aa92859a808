package io.graphfacade.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** What Graph answers. The body is null if there is none. */
record Answer(int status, JsonNode body) {

    static final Answer NO_CONTENT = new Answer(204, null);

    static final Answer EMPTY = new Answer(200, null);

    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer created(JsonNode body) {
        return new Answer(201, body);
    }
}

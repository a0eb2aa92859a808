package io.graphfacade.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The text of a canonical payload. */
@Singleton
class CanonicalJson {

    private final ObjectMapper json;

    @Inject
    CanonicalJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] bytes(ObjectNode canonical) {
        try {
            return json.writeValueAsBytes(canonical);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

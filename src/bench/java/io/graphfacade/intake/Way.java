package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is done with a body. */
public enum Way {
    /** The whole pipeline, up to the bytes that would go to Graph. */
    FACADE {
        @Override
        byte[] through(byte[] body, PayloadType<?> type) {
            return TakeIn.take(type, body).canonical().toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The baseline: a proxy that knows nothing about what it forwards. */
    JACKSON {
        @Override
        byte[] through(byte[] body, PayloadType<?> type) {
            try {
                JsonNode tree = JSON.readTree(body);
                return JSON.writeValueAsBytes(tree);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    abstract byte[] through(byte[] body, PayloadType<?> type);
}

package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A second form of the report on a create: plain text that the facade makes from the payload, before Graph has it.
 *
 * @param formats that the text can have, in lower case; the caller names one with {@code format}
 */
public record TextInAdvance(Set<String> formats, Writer writer) {

    public TextInAdvance {
        formats = Set.copyOf(formats);
    }

    /** Makes the text. */
    @FunctionalInterface
    public interface Writer {

        /** @param payload in canonical form, without secrets */
        WrittenText write(String format, JsonNode payload);
    }
}

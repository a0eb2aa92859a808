package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A second form of a read: plain text that the facade makes from what Graph has.
 *
 * @param beside a second read, of a list with all its pages, without which there is no text
 * @param formats that the text can have, in lower case; the caller names one with {@code format}
 */
public record TextForm(GraphOperation beside, Set<String> formats, Writer writer) {

    public TextForm {
        formats = Set.copyOf(formats);
    }

    /** Makes the text. */
    @FunctionalInterface
    public interface Writer {

        /** Both answers of Graph are without secrets. */
        WrittenText write(String format, JsonNode read, JsonNode beside);
    }
}

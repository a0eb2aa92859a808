package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import java.nio.charset.StandardCharsets;

/** JSON that is kept as bytes. Mostly the reader has put them into the tree in place of a value. */
public final class KeptForm implements Form<byte[]> {

    @Override
    public Reading<byte[]> read(JsonNode written, Location place, Journal journal) {
        return new Reading<>(
                written,
                written instanceof BinaryNode kept
                        ? kept.binaryValue()
                        : written.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String expected() {
        return "JSON";
    }
}

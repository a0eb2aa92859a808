package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Departure;

/** The number of an autonomous system: a JSON number, or text in the notations of routers. */
final class AsnForm implements Form<Asn> {

    private static final ScalarForm<Asn> TEXT = new ScalarForm<>(
            "a whole number",
            JsonNode::isTextual,
            Asn::canonical,
            asn -> IntNode.valueOf(asn.number()),
            Departure.NUMBER_SPELLING);

    @Override
    public Reading<Asn> read(JsonNode written, Place place, Journal journal) {
        if (written.isTextual()) {
            return TEXT.read(written, place, journal);
        }
        Reading<Integer> number = ScalarForm.INT32.read(written, place, journal);
        return new Reading<>(number.canonical(), number.value() == null ? null : new Asn(number.value()));
    }

    @Override
    public String expected() {
        return TEXT.expected();
    }
}

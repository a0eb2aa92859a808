package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Departure;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import java.util.function.Function;
import java.util.function.Predicate;

/** The number of an autonomous system: a JSON number, or text in the notations of routers. */
final class AsnForm implements Form<Asn> {

    private static final ScalarForm<Asn> TEXT = number(JsonNode::isTextual, Asn::canonical);
    private static final ScalarForm<Asn> NUMBER = number(JsonNode::isNumber, Asn::ofNumber);

    @Override
    public Reading<Asn> read(JsonNode written, Location place, Journal journal) {
        return (written.isNumber() ? NUMBER : TEXT).read(written, place, journal);
    }

    private static ScalarForm<Asn> number(Predicate<JsonNode> readable, Function<String, Canonical<Asn>> canonical) {
        return new ScalarForm<>(
                "a whole number", readable, canonical, asn -> json(asn.number()), Departure.NUMBER_SPELLING);
    }

    private static JsonNode json(long number) {
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    @Override
    public String expected() {
        return TEXT.expected();
    }
}

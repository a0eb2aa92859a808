package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Booleans;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Departure;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.Integers;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Members;
import io.graphfacade.canonical.Text;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A scalar whose canonical form is decided by its text.
 *
 * @param readable the JSON types that are read
 * @param retyped the rule for a value of another JSON type than the canonical one
 */
public record ScalarForm<T>(
        String expected,
        Predicate<JsonNode> readable,
        Function<String, Canonical<T>> canonical,
        Function<T, JsonNode> json,
        Departure retyped)
        implements Form<T> {

    public static final ScalarForm<String> TEXT = text(JsonNode::isTextual);
    public static final ScalarForm<String> TEXT_OR_NUMBER = text(json -> json.isTextual() || json.isIntegralNumber());
    static final ScalarForm<Boolean> BOOLEAN = new ScalarForm<>(
            "true or false",
            JsonNode::isValueNode,
            Booleans::canonical,
            BooleanNode::valueOf,
            Departure.BOOLEAN_SPELLING);
    static final ScalarForm<Integer> INT32 = number(Integers::int32, IntNode::valueOf);
    static final ScalarForm<Long> INT64 = number(Integers::int64, LongNode::valueOf);
    static final ScalarForm<Guid> GUID = string("a GUID", Guid::canonical, Departure.GUID_SPELLING);
    static final ScalarForm<Ipv4Address> IPV4 =
            string("an IPv4 address", Ipv4Address::canonical, Departure.IPV4_SPELLING);
    static final ScalarForm<UtcTime> TIME =
            string("a date and time with an offset", UtcTime::canonical, Departure.TIME_NOT_UTC);
    static final ScalarForm<Base64Key> BASE64 =
            string("a string in Base64", Base64Key::canonical, Departure.BASE64_SPELLING);

    static <E extends Enum<E>> ScalarForm<E> member(Class<E> type) {
        Members<E> members = new Members<>(type);
        return new ScalarForm<>(
                members.expected(),
                json -> json.isTextual() || isWhole(json),
                members::canonical,
                member -> TextNode.valueOf(member.name()),
                Departure.MEMBER_SPELLING);
    }

    @Override
    public Reading<T> read(JsonNode written, Location place, Journal journal) {
        if (written.isNull() || !readable.test(written)) {
            return wrongType(written, place, journal);
        }
        Canonical<T> outcome = canonical.apply(text(written));
        if (outcome instanceof Canonical.Refused<T> refused) {
            return refused(refused, written, place, journal);
        }
        if (outcome instanceof Canonical.Mended<T> mended) {
            return mended(mended.value(), mended.how(), place, journal);
        }
        T value = ((Canonical.Kept<T>) outcome).value();
        JsonNode canonicalJson = json.apply(value);
        boolean same = canonicalJson.getNodeType() == written.getNodeType()
                && canonicalJson.isIntegralNumber() == written.isIntegralNumber();
        return same ? new Reading<>(canonicalJson, value) : mended(value, retyped, place, journal);
    }

    /** Of a JSON number with a fraction of zeros the whole number that it is: there, a point never separates thousands. */
    private static String text(JsonNode written) {
        return written.isBigDecimal() && isWhole(written)
                ? written.bigIntegerValue().toString()
                : written.asText();
    }

    /** Whether a JSON number is whole; one with an exponent is not taken for it. */
    static boolean isWhole(JsonNode json) {
        return json.isIntegralNumber()
                || json.isBigDecimal()
                        && json.decimalValue().scale() > 0
                        && json.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private Reading<T> mended(T value, Departure how, Location place, Journal journal) {
        Rule rule = IntakeRules.of(how);
        JsonNode canonicalJson = json.apply(value);
        journal.mend(rule, place, Change.replace(rule, place.canonical(), canonicalJson));
        return new Reading<>(canonicalJson, value);
    }

    private Reading<T> refused(Canonical.Refused<T> refused, JsonNode written, Location place, Journal journal) {
        Severity severity = journal.refuse(
                IntakeRules.of(refused.why()), place, refused.problem(), refused.expected(), refused.nearest());
        return Reading.unbound(written, severity);
    }

    private static ScalarForm<String> text(Predicate<JsonNode> readable) {
        return new ScalarForm<>("a string", readable, Text::canonical, TextNode::valueOf, Departure.TEXT_FROM_NUMBER);
    }

    private static <T> ScalarForm<T> number(Function<String, Canonical<T>> canonical, Function<T, JsonNode> json) {
        return new ScalarForm<>(
                "a whole number",
                written -> written.isNumber() || written.isTextual(),
                canonical,
                json,
                Departure.NUMBER_SPELLING);
    }

    private static <T> ScalarForm<T> string(
            String expected, Function<String, Canonical<T>> canonical, Departure retyped) {
        return new ScalarForm<>(
                expected, JsonNode::isTextual, canonical, value -> TextNode.valueOf(value.toString()), retyped);
    }
}

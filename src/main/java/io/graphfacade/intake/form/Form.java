package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of one JSON value: finds what is wrong with it, changes what can be mended.
 *
 * @param <T> what the value is bound to
 */
public interface Form<T> {

    /**
     * @param canonical what goes to Graph, null for nothing
     * @param value the bound value, null if the JSON could not be bound
     */
    record Reading<T>(@Nullable JsonNode canonical, @Nullable T value) {

        static <T> Reading<T> nothing() {
            return new Reading<>(null, null);
        }

        /** A value that breaks a rule: refused, or sent as written where the rule is no error. */
        static <T> Reading<T> unbound(JsonNode written, Severity severity) {
            return severity == Severity.ERROR ? nothing() : new Reading<>(written, null);
        }
    }

    Reading<T> read(JsonNode written, Location place, Journal journal);

    /** The accepted form in a few words. */
    String expected();

    default Reading<T> wrongType(JsonNode written, Location place, Journal journal) {
        Severity severity = journal.refuse(IntakeRules.WRONG_TYPE, place, "is " + kind(written), expected(), null);
        return Reading.unbound(written, severity);
    }

    private static String kind(JsonNode written) {
        return switch (written.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case BOOLEAN -> "a Boolean";
            case NUMBER -> written.isIntegralNumber() ? "a whole number" : "a number with a fraction";
            default -> "null";
        };
    }
}

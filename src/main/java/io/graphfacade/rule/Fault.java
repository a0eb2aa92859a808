package io.graphfacade.rule;

/**
 * A broken rule of a payload record. Where the value at its place was refused already, it is not reported.
 *
 * @param pointer relative to the record, as Graph spells it
 * @param problem what is wrong, as the end of a sentence that begins with the property's name
 * @param expected what would be right, or null
 * @param omitted whether the property, if there is one, is left out where the rule is not an error; nothing else is said about it
 */
public record Fault(Rule rule, Pointer pointer, String problem, String expected, boolean omitted) {

    public static Fault at(Pointer pointer, Rule rule, String problem, String expected) {
        return new Fault(rule, pointer, problem, expected, false);
    }

    /** A property that means nothing here. */
    public static Fault omitting(Pointer pointer, Rule rule, String problem) {
        return new Fault(rule, pointer, problem, null, true);
    }
}

package io.graphfacade.intake;

/**
 * A broken rule of a payload record.
 *
 * @param pointer relative to the record, as Graph spells it
 * @param problem what is wrong, as the end of a sentence that begins with the property's name
 * @param expected what would be right, or null
 * @param nearest the valid value most likely meant, or null
 */
public record Fault(Rule rule, Pointer pointer, String problem, String expected, String nearest) {

    public static Fault at(Pointer pointer, Rule rule, String problem, String expected) {
        return new Fault(rule, pointer, problem, expected, null);
    }
}

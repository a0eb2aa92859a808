package io.graphfacade.rule;

/**
 * A rule that a payload is held against.
 *
 * @param code stable name in kebab case, part of the interface
 * @param severity default; an operator changes it with {@code facade.rules."code"}, {@code facade.rule-severities} or {@code facade.rule-profile}
 * @param kind how far that severity can be changed
 * @param summary what it checks, or what it changes
 * @param hint what the caller can do, as a sentence
 */
public record Rule(String code, Severity severity, Kind kind, String summary, String hint) {

    private static final String WRITE_IT_SO =
            "Nothing needs to be done; write the value so yourself to have no change.";

    /** How far a rule's severity can be changed. */
    public enum Kind {
        /** By configuration of this very rule, and a warning by the strict profile. */
        ORDINARY,
        /** By the lenient profile too, because it is judgement and not Graph's word. */
        NEGOTIABLE,
        /** Not at all, because what breaks it leaves nothing definite to forward. */
        FIXED
    }

    public static Rule error(String code, String summary, String hint) {
        return new Rule(code, Severity.ERROR, Kind.ORDINARY, summary, hint);
    }

    public static Rule negotiable(String code, String summary, String hint) {
        return new Rule(code, Severity.ERROR, Kind.NEGOTIABLE, summary, hint);
    }

    public static Rule fixed(String code, String summary, String hint) {
        return new Rule(code, Severity.ERROR, Kind.FIXED, summary, hint);
    }

    public static Rule warning(String code, String summary, String hint) {
        return new Rule(code, Severity.WARNING, Kind.ORDINARY, summary, hint);
    }

    /** A rule that only brings a value into canonical form, which is reported as a change. */
    public static Rule change(String code, String summary) {
        return new Rule(code, Severity.OFF, Kind.ORDINARY, summary, WRITE_IT_SO);
    }

    /** Where the rule's row is: the project's page of rules and the row's anchor. */
    public String page() {
        return "docs/rules.md#" + code;
    }

    boolean isNegotiable() {
        return kind == Kind.NEGOTIABLE;
    }

    boolean isFixed() {
        return kind == Kind.FIXED;
    }
}

package io.graphfacade.rule;

/**
 * A rule that a payload is held against.
 *
 * @param code stable name in kebab case, part of the interface
 * @param severity default; an operator changes it with {@code facade.rules."code"}, {@code facade.rule-severities} or {@code facade.rule-profile}
 * @param kind how far that severity can be changed
 * @param summary what it checks, or what it changes
 */
public record Rule(String code, Severity severity, Kind kind, String summary) {

    /** How far a rule's severity can be changed. */
    public enum Kind {
        /** By configuration of this very rule, and a warning by the strict profile. */
        ORDINARY,
        /** By the lenient profile too, because it is judgement and not Graph's word. */
        NEGOTIABLE,
        /** Not at all, because what breaks it leaves nothing definite to forward. */
        FIXED
    }

    public static Rule error(String code, String summary) {
        return new Rule(code, Severity.ERROR, Kind.ORDINARY, summary);
    }

    public static Rule negotiable(String code, String summary) {
        return new Rule(code, Severity.ERROR, Kind.NEGOTIABLE, summary);
    }

    public static Rule fixed(String code, String summary) {
        return new Rule(code, Severity.ERROR, Kind.FIXED, summary);
    }

    public static Rule warning(String code, String summary) {
        return new Rule(code, Severity.WARNING, Kind.ORDINARY, summary);
    }

    /** A rule that only brings a value into canonical form, which is reported as a change. */
    public static Rule change(String code, String summary) {
        return new Rule(code, Severity.OFF, Kind.ORDINARY, summary);
    }

    boolean isNegotiable() {
        return kind == Kind.NEGOTIABLE;
    }

    boolean isFixed() {
        return kind == Kind.FIXED;
    }
}

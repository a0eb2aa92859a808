package io.graphfacade.intake;

/**
 * A rule that a payload is held against.
 *
 * @param code stable name in kebab case, part of the interface
 * @param severity default; an operator changes it with {@code facade.rules."code"}
 * @param fixed whether the severity is beyond configuration, because a broken rule leaves nothing definite to forward
 * @param summary what it checks, or what it changes
 */
public record Rule(String code, Severity severity, boolean fixed, String summary) {

    public static Rule fixed(String code, String summary) {
        return new Rule(code, Severity.ERROR, true, summary);
    }

    public static Rule error(String code, String summary) {
        return new Rule(code, Severity.ERROR, false, summary);
    }

    public static Rule warning(String code, String summary) {
        return new Rule(code, Severity.WARNING, false, summary);
    }

    /** A rule that only brings a value into canonical form, which is reported as a change. */
    public static Rule change(String code, String summary) {
        return new Rule(code, Severity.OFF, false, summary);
    }
}

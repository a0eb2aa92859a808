package io.graphfacade.rule;

/** Named sets of severities, {@code facade.rule-profile}. A severity that is configured for one rule goes before them. */
public enum RuleProfile {
    /** Each rule's own severity. */
    DEFAULT,
    /** Whatever would be a warning is an error. */
    STRICT,
    /** Errors that rest on judgement rather than on Graph's word are warnings. */
    LENIENT;

    Severity severity(Rule rule) {
        return switch (this) {
            case DEFAULT -> rule.severity();
            case STRICT -> rule.severity() == Severity.WARNING ? Severity.ERROR : rule.severity();
            case LENIENT -> rule.isNegotiable() ? Severity.WARNING : rule.severity();
        };
    }
}

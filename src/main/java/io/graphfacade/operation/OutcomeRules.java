package io.graphfacade.operation;

import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** What is found when Graph has done what it was asked. It is too late to refuse anything, so all of it is a warning. */
@Singleton
public class OutcomeRules implements RuleSet {

    static final Rule UNCHANGED = Rule.warning(
            "property-unchanged",
            "Graph has the value that an update gave to a property",
            "Read the object again later; if the value is still the old one, look for a missing right.");

    static final Rule NOT_READABLE = Rule.warning(
            "not-readable-yet",
            "Graph can read what it has created, if the caller waits for that",
            "It is created. Read it again in some seconds, and do not create it again.");

    @Override
    public List<Rule> rules() {
        return List.of(UNCHANGED, NOT_READABLE);
    }
}

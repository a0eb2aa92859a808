package io.graphfacade.intake;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** All rules with the severities that are in force here. */
@Singleton
public class RuleBook {

    private final Map<String, Severity> inForce = new HashMap<>();

    @Inject
    RuleBook(@All List<RuleSet> ruleSets, Config config) {
        for (RuleSet ruleSet : ruleSets) {
            for (Rule rule : ruleSet.rules()) {
                Severity configured = config.getOptionalValue("facade.rules.\"" + rule.code() + "\"", String.class)
                        .map(written -> severity(rule, written))
                        .orElse(rule.severity());
                if (inForce.put(rule.code(), configured) != null) {
                    throw new IllegalStateException("two rules have the code " + rule.code());
                }
            }
        }
    }

    Severity severity(Rule rule) {
        return inForce.get(rule.code());
    }

    private static Severity severity(Rule rule, String written) {
        if (rule.fixed()) {
            throw new IllegalArgumentException(
                    "facade.rules.\"" + rule.code() + "\" cannot be configured; it is always an error");
        }
        try {
            return Severity.valueOf(written.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "facade.rules.\"" + rule.code() + "\" must be error, warning or off, not " + written, unknown);
        }
    }
}

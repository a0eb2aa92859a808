package io.graphfacade.rule;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** All rules with the severities that are in force here; made at start, so that a mistake in them is seen at start. */
@Singleton
public class RuleBook {

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, Severity> inForce = new TreeMap<>();
    private final RuleProfile profile;

    @Inject
    public RuleBook(@All List<RuleSet> ruleSets, Config config) {
        for (RuleSet ruleSet : ruleSets) {
            for (Rule rule : ruleSet.rules()) {
                if (rules.put(rule.code(), rule) != null) {
                    throw new IllegalStateException("two rules have the code " + rule.code());
                }
            }
        }
        ConfiguredRules configured = new ConfiguredRules(rules, config);
        profile = configured.profile();
        for (Rule rule : rules.values()) {
            inForce.put(rule.code(), profile.severity(rule));
        }
        inForce.putAll(configured.severities());
    }

    /** Makes it at start; see {@code Main} for when that is. */
    void atStart(@Observes Router routes) {}

    /** By code. */
    public List<Rule> rules() {
        return new ArrayList<>(rules.values());
    }

    /** @throws IllegalArgumentException if no package contributes it */
    public Rule rule(String code) {
        Rule rule = rules.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("no rule has the code " + code);
        }
        return rule;
    }

    /** That is in force here. Never null: a rule that no package contributes has the severity that the profile gives it. */
    public Severity severity(Rule rule) {
        Severity severity = inForce.get(rule.code());
        return severity == null ? profile.severity(rule) : severity;
    }
}

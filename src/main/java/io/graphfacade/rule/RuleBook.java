package io.graphfacade.rule;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** All rules with the severities that are in force here; made at start, so that a mistake in them is seen at start. */
@Singleton
public class RuleBook {

    private static final String PREFIX = "facade.rules.";
    private static final String VARIABLE_PREFIX = variable(PREFIX);
    private static final String PROFILE = "facade.rule-profile";

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
        boolean someAreNamed = refuseUnknownCodes(config);
        profile = config.getOptionalValue(PROFILE, String.class)
                .map(written -> oneOf(RuleProfile.class, PROFILE, written))
                .orElse(RuleProfile.DEFAULT);
        for (Rule rule : rules.values()) {
            Optional<Severity> configured = someAreNamed ? configured(rule, config) : Optional.empty();
            inForce.put(rule.code(), configured.orElse(profile.severity(rule)));
        }
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

    private static Optional<Severity> configured(Rule rule, Config config) {
        String key = key(rule.code());
        Optional<String> written = config.getOptionalValue(key, String.class);
        if (written.isPresent() && rule.isFixed()) {
            throw new ConfigurationException(key + " cannot be configured; it is always an error");
        }
        return written.map(value -> oneOf(Severity.class, key, value));
    }

    /** Returns whether any rule is configured: asking for each of them would be a twentieth of a start. */
    private boolean refuseUnknownCodes(Config config) {
        boolean someAreNamed = false;
        for (String name : config.getPropertyNames()) {
            if (!name.startsWith(PREFIX)
                    && !name.regionMatches(true, 0, VARIABLE_PREFIX, 0, VARIABLE_PREFIX.length())) {
                continue;
            }
            if (rules.keySet().stream().noneMatch(code -> isReadFrom(name, key(code), config))) {
                throw new ConfigurationException(name + " names no rule; write " + key("CODE")
                        + " with one of the rules " + String.join(", ", rules.keySet()));
            }
            someAreNamed = true;
        }
        return someAreNamed;
    }

    /** An environment variable is listed under several names, of which only one is the key. */
    private static boolean isReadFrom(String name, String key, Config config) {
        return variable(name).equals(variable(key))
                && config.getOptionalValue(key, String.class).isPresent();
    }

    private static String key(String code) {
        return PREFIX + '"' + code + '"';
    }

    /** The environment variable that MicroProfile Config reads a key from. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String key, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(written.trim()))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(key + " must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", not " + written));
    }
}

package io.graphfacade.rule;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What operators set of the rules: a profile for all, and severities of single ones. These have a key for each rule, or one text for all,
 * because a template can make the value of a variable from a parameter and not its name.
 */
final class ConfiguredRules {

    private static final String PREFIX = "facade.rules.";
    private static final String VARIABLE_PREFIX = variable(PREFIX);
    private static final String PROFILE = "facade.rule-profile";
    private static final String SEVERITIES = "facade.rule-severities";

    private final Map<String, Rule> rules;
    private final Map<String, Severity> severities = new TreeMap<>();
    private final RuleProfile profile;

    ConfiguredRules(Map<String, Rule> rules, Config config) {
        this.rules = rules;
        profile = config.getOptionalValue(PROFILE, String.class)
                .map(written -> oneOf(RuleProfile.class, PROFILE, written))
                .orElse(RuleProfile.DEFAULT);
        if (refuseUnknownCodes(config)) {
            for (Rule rule : rules.values()) {
                String key = key(rule.code());
                config.getOptionalValue(key, String.class).ifPresent(written -> set(key, rule, written));
            }
        }
        config.getOptionalValue(SEVERITIES, String.class).ifPresent(this::setAll);
    }

    RuleProfile profile() {
        return profile;
    }

    /** By code, of rules that are set by themselves. */
    Map<String, Severity> severities() {
        return severities;
    }

    private void set(String where, Rule rule, String written) {
        if (rule.isFixed()) {
            throw new ConfigurationException(where + " cannot be configured; it is always an error");
        }
        if (severities.put(rule.code(), oneOf(Severity.class, where, written)) != null) {
            throw new ConfigurationException(where + " is set twice; " + key(rule.code()) + " and an entry of "
                    + SEVERITIES + " are one setting, of which only one must be set");
        }
    }

    private void setAll(String text) {
        for (String entry : text.split(",")) {
            if (entry.isBlank()) {
                continue;
            }
            String[] parts = entry.strip().split("=", 2);
            String where = SEVERITIES + ": " + parts[0].strip();
            if (parts.length < 2) {
                throw new ConfigurationException(where + " has no severity; write CODE=warning");
            }
            Rule rule = rules.get(parts[0].strip());
            if (rule == null) {
                throw unknown(where, "CODE=warning", rules.keySet());
            }
            set(where, rule, parts[1]);
        }
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
                throw unknown(name, key("CODE"), rules.keySet());
            }
            someAreNamed = true;
        }
        return someAreNamed;
    }

    private static ConfigurationException unknown(String where, String form, Set<String> codes) {
        return new ConfigurationException(
                where + " names no rule; write " + form + " with one of the rules " + String.join(", ", codes));
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

package io.graphfacade.start;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.aws.AwsConfig;
import io.graphfacade.canonical.Names;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.intake.journal.IntakeConfig;
import io.graphfacade.setting.WebConfig;
import io.graphfacade.start.frozen.VariableName;
import io.graphfacade.storedkey.StoredKeyConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stops the start for an environment variable or a system property with the facade's prefix and an unknown name: otherwise a misspelt setting
 * would have no effect. Also stops it for variables that load settings from elsewhere, because nobody would see those settings here.
 */
class UnknownVariables {

    private static final String VARIABLE = "FACADE_";
    private static final String PROPERTY = "facade.";

    /** Checked by {@code RuleBook}, which knows the rules. */
    private static final String RULE_VARIABLE = "FACADE_RULES__";

    private static final String RULE_PROPERTY = "facade.rules.";

    private static final Set<String> ELSEWHERE = Set.of("SMALLRYE_CONFIG_LOCATIONS", "QUARKUS_CONFIG_LOCATIONS");
    private static final List<String> WITHOUT_MAPPING =
            List.of("facade.rule-profile", "facade.rule-severities", "facade.cors.origins");
    private static final List<Class<?>> MAPPINGS = List.of(
            GraphConfig.class,
            IntakeConfig.class,
            AuthConfig.class,
            AwsConfig.class,
            WebConfig.class,
            StoredKeyConfig.class);

    /** Computed while the image is built, because it takes long. */
    private static final Set<String> PROPERTIES = properties();

    private static final Set<String> VARIABLES =
            PROPERTIES.stream().map(VariableName::of).collect(Collectors.toCollection(TreeSet::new));

    void refuseThem(@Observes Router routes) {
        refuse(System.getenv().keySet());
        refuseProperties(System.getProperties().stringPropertyNames());
    }

    /** Names count in any case, because the configuration reads them in any case. */
    static void refuse(Set<String> variables) {
        Map<String, String> written = new HashMap<>();
        for (String name : new TreeSet<>(variables)) {
            String variable = VariableName.of(name);
            refuseElsewhere(name, variable);
            if (variable.startsWith(VARIABLE) && !variable.startsWith(RULE_VARIABLE)) {
                refuseUnknown(name, "variable", variable, VARIABLES);
                String other = written.put(variable, name);
                if (other != null) {
                    throw new ConfigurationException(
                            name + " and " + other + " are one setting, of which only one must be set");
                }
            }
        }
    }

    static void refuseProperties(Set<String> properties) {
        for (String name : new TreeSet<>(properties)) {
            refuseElsewhere(name, VariableName.of(name));
            if (name.startsWith(PROPERTY) && !name.startsWith(RULE_PROPERTY)) {
                refuseUnknown(name, "property", name.replaceAll("\\[[0-9]+]$", ""), PROPERTIES);
            }
        }
    }

    private static void refuseElsewhere(String name, String variable) {
        if (ELSEWHERE.contains(variable)) {
            throw new ConfigurationException(
                    name
                            + " must not be set: the facade's settings are variables, where whoever looks at the function sees them");
        }
    }

    private static void refuseUnknown(String name, String kind, String candidate, Set<String> known) {
        if (!known.contains(candidate)) {
            String nearest = Names.nearest(candidate, known);
            throw new ConfigurationException(name + " is no " + kind + " of the facade"
                    + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        }
    }

    private static Set<String> properties() {
        Stream<String> mapped = MAPPINGS.stream()
                .flatMap(mapping -> ConfigClass.configClass(mapping).getProperties().keySet().stream());
        return Stream.concat(mapped, WITHOUT_MAPPING.stream())
                .map(key -> key.replace("[*]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

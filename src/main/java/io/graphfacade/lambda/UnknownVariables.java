package io.graphfacade.lambda;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.aws.AwsConfig;
import io.graphfacade.canonical.Names;
import io.graphfacade.graph.GraphConfig;
import io.graphfacade.intake.IntakeConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stops the start for an environment variable that is named like the facade's and is none of them: a setting that somebody meant, and
 * that nobody would heed.
 */
class UnknownVariables {

    private static final String FACADE = "FACADE_";

    /** Those are looked at where the rules are known. */
    private static final String RULE = "FACADE_RULES__";

    private static final List<String> WITHOUT_MAPPING = List.of("facade.rule-profile", "facade.cors.origins");
    private static final List<Class<?>> MAPPINGS =
            List.of(GraphConfig.class, IntakeConfig.class, AuthConfig.class, AwsConfig.class);

    /** Found while the image is built: it takes longer than the rest. */
    private static final Set<String> KNOWN = known();

    void refuseThem(@Observes Router routes) {
        refuse(System.getenv().keySet());
    }

    static void refuse(Set<String> variables) {
        Set<String> candidates = variables.stream()
                .filter(name -> name.startsWith(FACADE) && !name.startsWith(RULE))
                .collect(Collectors.toCollection(TreeSet::new));
        if (candidates.isEmpty()) {
            return;
        }
        for (String candidate : candidates) {
            if (!KNOWN.contains(candidate)) {
                String nearest = Names.nearest(candidate, KNOWN);
                throw new ConfigurationException(candidate + " is no variable of the facade"
                        + (nearest == null ? "" : "; did you mean " + nearest + "?"));
            }
        }
    }

    private static Set<String> known() {
        Stream<String> mapped = MAPPINGS.stream()
                .flatMap(mapping -> ConfigClass.configClass(mapping).getProperties().keySet().stream());
        return Stream.concat(mapped, WITHOUT_MAPPING.stream())
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

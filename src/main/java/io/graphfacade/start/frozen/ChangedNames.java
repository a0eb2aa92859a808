package io.graphfacade.start.frozen;

import io.smallrye.config.SmallRyeConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The names, as environment variables, of all settings that a start finds and the build of the executable did not. */
final class ChangedNames {

    /** They change how all others are read. */
    private static final Set<String> OF_THE_READER =
            Set.of("MP_CONFIG_PROPERTY_EXPRESSIONS_ENABLED", "QUARKUS_CONFIG_LOG_VALUES", "SMALLRYE_CONFIG_LOG_VALUES");

    private final Set<String> names = new HashSet<>();
    private final boolean isEach;

    /**
     * @param sources names of the sources that are part of the executable
     * @param profiles of the build
     */
    ChangedNames(SmallRyeConfig config, Set<String> sources, List<String> profiles) {
        for (ConfigSource source : config.getConfigSources()) {
            if (!sources.contains(source.getName())) {
                for (String name : source.getPropertyNames()) {
                    if (!isAssumed(name, source)) {
                        names.add(VariableName.of(name));
                    }
                }
            }
        }
        isEach =
                !config.getProfiles().equals(profiles) || OF_THE_READER.stream().anyMatch(names::contains);
    }

    private static boolean isAssumed(String name, ConfigSource source) {
        String assumed = LookedUpNames.ASSUMED.get(name);
        return assumed != null && assumed.equals(source.getValue(name));
    }

    boolean anyOf(Set<String> variables, String prefix) {
        if (isEach) {
            return true;
        }
        for (String name : names) {
            if (isFor(name, variables, prefix)) {
                return true;
            }
        }
        return false;
    }

    /** A name may begin with its profiles, as in %prod,eu.facade.graph.cloud; any profile will do here. */
    private static boolean isFor(String name, Set<String> variables, String prefix) {
        return name.startsWith("_")
                ? name.contains("_" + prefix) || variables.stream().anyMatch(variable -> name.endsWith("_" + variable))
                : name.startsWith(prefix) || variables.contains(name);
    }
}

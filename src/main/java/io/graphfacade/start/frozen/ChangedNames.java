package io.graphfacade.start.frozen;

import io.smallrye.config.SmallRyeConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The names, as environment variables, of settings that may be of a group and that a start finds with other values than the build did. */
final class ChangedNames {

    /** They change how all others are read. */
    private static final Set<String> OF_THE_READER =
            Set.of("MP_CONFIG_PROPERTY_EXPRESSIONS_ENABLED", "QUARKUS_CONFIG_LOG_VALUES", "SMALLRYE_CONFIG_LOG_VALUES");

    private final Set<String> names = new HashSet<>();
    private final Set<String> beginnings;
    private final boolean isEach;

    /**
     * @param profiles of the build
     * @param known values that are no change
     * @param beginnings of all names in the groups
     */
    ChangedNames(SmallRyeConfig config, List<String> profiles, KnownValues known, Set<String> beginnings) {
        this.beginnings = beginnings;
        for (ConfigSource source : config.getConfigSources()) {
            if (!ExecutableSources.NAMES.contains(source.getName())) {
                for (String name : source.getPropertyNames()) {
                    String variable = VariableName.of(name);
                    if (isOfAGroup(variable) && !known.isSame(source, name)) {
                        names.add(variable);
                    }
                }
            }
        }
        isEach =
                !config.getProfiles().equals(profiles) || OF_THE_READER.stream().anyMatch(names::contains);
    }

    private boolean isOfAGroup(String variable) {
        return isWithProfile(variable)
                || beginnings.contains(VariableName.begin(variable))
                || OF_THE_READER.contains(variable);
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
        return isWithProfile(name)
                ? name.contains("_" + prefix) || variables.stream().anyMatch(variable -> name.endsWith("_" + variable))
                : name.startsWith(prefix) || variables.contains(name);
    }

    private static boolean isWithProfile(String name) {
        return name.startsWith("_");
    }
}

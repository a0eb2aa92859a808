package io.graphfacade.start.frozen;

import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The names, as environment variables, of settings that may be of a group and that a start finds with other values than the build did. */
final class ChangedNames {

    /** They change how all others are read. */
    private static final Set<String> OF_THE_READER =
            Set.of("MP_CONFIG_PROPERTY_EXPRESSIONS_ENABLED", "QUARKUS_CONFIG_LOG_VALUES", "SMALLRYE_CONFIG_LOG_VALUES");

    private final NavigableSet<String> names = new TreeSet<>();
    private final List<String> withProfile = new ArrayList<>();
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
                        add(variable);
                    }
                }
            }
        }
        isEach =
                !config.getProfiles().equals(profiles) || OF_THE_READER.stream().anyMatch(names::contains);
    }

    private void add(String variable) {
        if (isWithProfile(variable)) {
            withProfile.add(variable);
        } else {
            names.add(variable);
        }
    }

    private boolean isOfAGroup(String variable) {
        return isWithProfile(variable)
                || beginnings.contains(VariableName.begin(variable))
                || OF_THE_READER.contains(variable);
    }

    private static boolean isWithProfile(String variable) {
        return variable.startsWith("_");
    }

    boolean anyOf(Set<String> variables, String prefix) {
        return isEach || anyBeginsWith(prefix) || anyIn(variables) || anyWithProfile(variables, prefix);
    }

    private boolean anyBeginsWith(String prefix) {
        String next = names.ceiling(prefix);
        return next != null && next.startsWith(prefix);
    }

    private boolean anyIn(Set<String> variables) {
        for (String variable : variables) {
            if (names.contains(variable)) {
                return true;
            }
        }
        return false;
    }

    /** A name may begin with its profiles, as in %prod,eu.facade.graph.cloud; any profile will do here. */
    private boolean anyWithProfile(Set<String> variables, String prefix) {
        for (String name : withProfile) {
            if (name.contains("_" + prefix) || variables.stream().anyMatch(variable -> name.endsWith("_" + variable))) {
                return true;
            }
        }
        return false;
    }
}

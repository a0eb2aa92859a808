package io.graphfacade.start.frozen;

import io.smallrye.config.SmallRyeConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The names, as environment variables, of all settings that a start finds and the build of the executable did not. */
final class ChangedNames {

    private final Set<String> names = new HashSet<>();
    private final List<String> profiles;
    private final boolean isEach;

    /**
     * @param sources names of the sources that had settings in the build
     * @param profiles of the build
     */
    ChangedNames(SmallRyeConfig config, Set<String> sources, List<String> profiles) {
        isEach = !config.getProfiles().equals(profiles);
        this.profiles = profiles.stream().map(VariableName::of).toList();
        for (ConfigSource source : config.getConfigSources()) {
            if (!sources.contains(source.getName())) {
                source.getPropertyNames().stream()
                        .filter(name -> !isAssumed(name, source))
                        .forEach(this::add);
            }
        }
    }

    private static boolean isAssumed(String name, ConfigSource source) {
        String assumed = LookedUpNames.ASSUMED.get(name);
        return assumed != null && assumed.equals(source.getValue(name));
    }

    /** A name may begin with its profile, as in _PROD_FACADE_CLOUD. */
    private void add(String name) {
        String variable = VariableName.of(name);
        names.add(variable);
        for (String profile : profiles) {
            String begin = "_" + profile + "_";
            if (variable.startsWith(begin)) {
                names.add(variable.substring(begin.length()));
            }
        }
    }

    boolean anyOf(Set<String> variables, String prefix) {
        return isEach || names.stream().anyMatch(name -> name.startsWith(prefix) || variables.contains(name));
    }
}

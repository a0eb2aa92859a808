package io.graphfacade.start.frozen;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The values that settings have in the executable. */
final class KnownValues {

    private final Map<String, String> byName;
    private final Map<String, String> byVariable;

    /** @param names of settings that groups have asked for */
    KnownValues(Set<String> names, SmallRyeConfig config) {
        Map<String, String> set = new HashMap<>();
        Map<String, Set<@Nullable String>> ofVariables = new HashMap<>();
        for (String name : names) {
            String value = config.getConfigValue(name).getValue();
            ofVariables
                    .computeIfAbsent(VariableName.of(name), unused -> new HashSet<>())
                    .add(value);
            if (value != null) {
                set.put(name, value);
            }
        }
        byName = Map.copyOf(set);
        byVariable = only(ofVariables);
    }

    private static Map<String, String> only(Map<String, Set<@Nullable String>> all) {
        Map<String, String> only = new HashMap<>();
        all.forEach((variable, values) -> {
            String value = values.iterator().next();
            if (values.size() == 1 && value != null) {
                only.put(variable, value);
            }
        });
        return Map.copyOf(only);
    }

    Set<String> names() {
        return byName.keySet();
    }

    /**
     * Whether a source has the value that the setting has without it. A variable can stand for several names, and then it must be the value of each.
     * A text that may refer to other settings, or has a backslash, is never the same, because it can be read as another one.
     */
    boolean isSame(ConfigSource source, String name) {
        String value = source.getValue(name);
        String known = source instanceof EnvConfigSource ? byVariable.get(VariableName.of(name)) : byName.get(name);
        return value != null && value.equals(known) && value.indexOf('$') < 0 && value.indexOf('\\') < 0;
    }
}

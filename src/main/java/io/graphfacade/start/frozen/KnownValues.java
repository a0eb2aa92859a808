package io.graphfacade.start.frozen;

import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that settings have in the executable, by the names of their variables. */
final class KnownValues {

    private final Map<String, String> values;

    /** @param names of settings that groups have asked for */
    KnownValues(Set<String> names, SmallRyeConfig config) {
        Map<String, Set<@Nullable String>> all = new HashMap<>();
        for (String name : names) {
            all.computeIfAbsent(VariableName.of(name), unused -> new HashSet<>())
                    .add(config.getConfigValue(name).getValue());
        }
        Map<String, String> single = new HashMap<>();
        all.forEach((variable, its) -> {
            String value = its.iterator().next();
            if (its.size() == 1 && value != null) {
                single.put(variable, value);
            }
        });
        values = Map.copyOf(single);
    }

    /**
     * Whether a setting has this value without being set. One that refers to others, or has a backslash, is another one when it is read. Where two
     * names share a variable and have different values, no value is that of both.
     */
    boolean isSame(String variable, @Nullable String value) {
        return value != null && value.equals(values.get(variable)) && value.indexOf('$') < 0 && value.indexOf('\\') < 0;
    }
}

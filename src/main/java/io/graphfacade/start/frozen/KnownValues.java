package io.graphfacade.start.frozen;

import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that settings have in the executable, by the names of their variables. */
final class KnownValues {

    private final Map<String, @Nullable String> values = new HashMap<>();

    /** @param names of settings that a group has asked for */
    void add(Set<String> names, SmallRyeConfig config) {
        for (String name : names) {
            add(VariableName.of(name), config.getConfigValue(name).getValue());
        }
    }

    /** Where two names share a variable and have different values, no value can be that of both. */
    private void add(String variable, @Nullable String value) {
        boolean isOther = values.containsKey(variable) && !Objects.equals(values.get(variable), value);
        values.put(variable, isOther ? null : value);
    }

    /** Whether a setting has this value without being set. One that refers to others, or has a backslash, is another one when it is read. */
    boolean isSame(String variable, @Nullable String value) {
        return value != null && value.equals(values.get(variable)) && value.indexOf('$') < 0 && value.indexOf('\\') < 0;
    }
}

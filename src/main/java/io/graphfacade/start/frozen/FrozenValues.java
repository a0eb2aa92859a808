package io.graphfacade.start.frozen;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settings one by one, as they were read while the executable was built. */
final class FrozenValues {

    private final Map<String, ConfigValue> values;

    /** For those settings for which other names were looked up too: these, as environment variables. */
    private final Map<String, Set<String>> elsewhere;

    /** @param lookedUp is a source of the configuration */
    FrozenValues(Set<String> names, SmallRyeConfig config, LookedUpNames lookedUp) {
        Map<String, ConfigValue> byName = new HashMap<>();
        Map<String, Set<String>> withOthers = new HashMap<>();
        for (String name : names) {
            String fixed = config.getConfigValue(name).getValue();
            ConfigValue value = ExecutableSources.withoutFixed(config, () -> config.getConfigValue(name));
            lookedUp.begin();
            config.getConfigValue(name);
            Set<String> others = others(name, lookedUp.end());
            if (Objects.equals(fixed, value.getValue()) && !isOfTheMachine(value)) {
                byName.put(name, value);
                if (!others.isEmpty()) {
                    withOthers.put(name, others);
                }
            }
        }
        values = Map.copyOf(byName);
        elsewhere = Map.copyOf(withOthers);
    }

    /** At least a part of it can come from the machine that the executable is started on. */
    private static boolean isOfTheMachine(ConfigValue value) {
        String raw = value.getRawValue();
        return raw != null && raw.indexOf('$') >= 0 || LookedUpNames.NAME.equals(value.getSourceName());
    }

    /** Where a name begins with its profile, the same without is looked up too. */
    private static Set<String> others(String name, Set<String> lookedUp) {
        return lookedUp.stream()
                .filter(other -> !other.startsWith("%") && !other.equals(name))
                .map(VariableName::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** None if it may differ now. Names of elements of a list begin with the one of the list. */
    @Nullable
    ConfigValue get(String name, ChangedNames changed) {
        ConfigValue value = values.get(name);
        return value == null || changed.anyOf(elsewhere.getOrDefault(name, Set.of()), VariableName.of(name))
                ? null
                : value;
    }

    /** Of all names that can change one. */
    Stream<String> beginnings() {
        return Stream.concat(
                        values.keySet().stream().map(VariableName::of),
                        elsewhere.values().stream().flatMap(Set::stream))
                .map(VariableName::begin);
    }
}

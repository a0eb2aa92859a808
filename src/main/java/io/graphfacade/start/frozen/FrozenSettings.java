package io.graphfacade.start.frozen;

import io.smallrye.config.ConfigMappingLoader;
import io.smallrye.config.ConfigMappingMetadata;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All settings with the values that they have if nobody sets any, in groups and one by one. To read them took more than half of the time of a start
 * (docs/performance.md). At a start, each is used as it is unless an environment variable, a system property or another source that the
 * build did not have could change it; then it is read as ever.
 */
final class FrozenSettings {

    /** These groups are read again most often. */
    private static final String OF_THE_FACADE = "facade.";

    private final Map<String, FrozenMapping> mappings = new HashMap<>();
    private final Map<Class<?>, Map<String, String>> properties = new HashMap<>();
    private final Map<Map<String, ?>, GroupDefaults> defaults = new IdentityHashMap<>();
    private final List<VariableCandidates> candidates = new ArrayList<>();
    private final Set<String> ownNames;
    private final KnownValues known;
    private final FrozenValues values;
    private final Set<String> beginnings;
    private final List<String> profiles;
    private volatile @Nullable Start start;

    /** @param loader of the classes that Quarkus generates */
    FrozenSettings(ClassLoader loader) {
        LookedUpNames lookedUp = new LookedUpNames();
        SmallRyeConfigBuilder builder = ExecutableSources.builder(loader, lookedUp);
        SmallRyeConfig config = builder.build();
        ExecutableSources.require(config);
        profiles = config.getProfiles();
        Set<String> askedFor = new HashSet<>();
        for (ConfigClass mapping : builder.getMappingsBuilder().getMappings()) {
            for (ConfigMappingMetadata group : ConfigMappingLoader.getConfigMappingsMetadata(mapping.getType())) {
                Class<?> type = group.getInterfaceType();
                properties.put(type, new ConfigClass(type, "").getProperties());
            }
            defaults.put(mapping.getProperties(), new GroupDefaults(mapping.getProperties()));
            candidates.add(VariableCandidates.of(
                    mapping.getPrefix(), properties(mapping.getType()).keySet()));
            Object value = config.getConfigMapping(mapping.getType(), mapping.getPrefix());
            lookedUp.begin();
            ConfigMappings.registerConfigMappings(config, Set.of(mapping));
            Set<String> names = lookedUp.end();
            mappings.put(
                    key(mapping.getType(), mapping.getPrefix()), FrozenMapping.of(value, names, mapping.getPrefix()));
            askedFor.addAll(names);
        }
        known = new KnownValues(askedFor, config);
        ownNames = Stream.concat(
                        StreamSupport.stream(config.getPropertyNames().spliterator(), false), known.names().stream())
                .collect(Collectors.toUnmodifiableSet());
        askedFor.removeIf(name -> !name.startsWith(OF_THE_FACADE));
        askedFor.addAll(ExecutableSources.fixedNames(config));
        values = new FrozenValues(askedFor, config, lookedUp);
        beginnings = Stream.concat(mappings.values().stream().flatMap(FrozenMapping::beginnings), values.beginnings())
                .collect(Collectors.toSet());
    }

    /** Names in a group without its prefix, with their defaults. */
    Map<String, String> properties(Class<?> type) {
        Map<String, String> known = properties.get(type);
        if (known == null) {
            throw new IllegalStateException(type.getName() + " was no group of settings in the build");
        }
        return known;
    }

    /** Whether the executable brings a value for this name. A build refuses an unknown one of the facade, and warns of one of Quarkus. */
    boolean isOwn(String name) {
        return ownNames.contains(name);
    }

    List<VariableCandidates> candidates() {
        return candidates;
    }

    /**
     * Those of a group, for one reader of settings, which may add others to them.
     *
     * @param properties as its {@link ConfigClass} has them, and no copy
     */
    @Nullable
    GroupDefaults takeDefaults(Map<String, ?> properties) {
        return defaults.remove(properties);
    }

    private static String key(Class<?> type, String prefix) {
        return type.getName() + " " + prefix;
    }

    Map<String, FrozenMapping> mappings() {
        return mappings;
    }

    /** The group as it was when the executable was built; none if it may differ now. */
    @Nullable
    FrozenMapping get(Class<?> type, String prefix, SmallRyeConfig config) {
        FrozenMapping mapping = mappings.get(key(type, prefix));
        return mapping == null || mapping.canDiffer(changedNames(config)) ? null : mapping;
    }

    /** A setting as it was when the executable was built; none if it may differ now, or if these are not the settings of the executable. */
    @Nullable
    ConfigValue value(String name, SmallRyeConfig config) {
        Start now = startOf(config);
        return now.isWhole ? values.get(name, now.changed) : null;
    }

    ChangedNames changedNames(SmallRyeConfig config) {
        return startOf(config).changed;
    }

    private Start startOf(SmallRyeConfig config) {
        Start now = start;
        if (now == null || now.config != config) {
            ChangedNames changed = new ChangedNames(config, profiles, known, beginnings);
            now = new Start(config, changed, ExecutableSources.areIn(config));
            start = now;
        }
        return now;
    }

    /**
     * Kept from one group or setting to the next.
     *
     * @param isWhole whether all sources of the executable are in it: Quarkus reads a few settings with less
     */
    private record Start(SmallRyeConfig config, ChangedNames changed, boolean isWhole) {}
}

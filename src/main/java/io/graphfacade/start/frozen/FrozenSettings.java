package io.graphfacade.start.frozen;

import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.smallrye.config.ConfigMappingLoader;
import io.smallrye.config.ConfigMappingMetadata;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.DefaultValuesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * All groups of settings with the values that they have if nobody sets any. To read them took more than half of the time of a start
 * (docs/performance.md). At a start, a group is used as it is unless an environment variable, a system property or another source that the
 * build did not have could change a value of it; then it is read as ever.
 */
final class FrozenSettings {

    private static final String APPLICATION = "io.quarkus.runner.ApplicationImpl";
    private static final String RUN_TIME = "io.quarkus.runtime.generated.RunTimeConfig";

    /** Sources that are the same at each start. All others are made of what a start finds. */
    private static final Set<String> OF_THE_EXECUTABLE =
            Set.of("Runtime Values", "BuildTime RunTime Fixed", DefaultValuesConfigSource.NAME);

    private final Map<String, FrozenMapping> mappings = new HashMap<>();
    private final Map<Class<?>, Map<String, String>> properties = new HashMap<>();
    private final List<String> profiles;
    private volatile @Nullable Start start;

    /** @param loader of the classes that Quarkus generates */
    FrozenSettings(ClassLoader loader) {
        LookedUpNames lookedUp = new LookedUpNames();
        SmallRyeConfigBuilder builder = builder(loader, lookedUp);
        SmallRyeConfig config = builder.build();
        requireSources(config);
        profiles = config.getProfiles();
        for (ConfigClass mapping : builder.getMappingsBuilder().getMappings()) {
            for (ConfigMappingMetadata group : ConfigMappingLoader.getConfigMappingsMetadata(mapping.getType())) {
                properties.put(group.getInterfaceType(), propertiesOf(group.getInterfaceType()));
            }
            lookedUp.take();
            ConfigMappings.registerConfigMappings(config, Set.of(mapping));
            Object value = config.getConfigMapping(mapping.getType(), mapping.getPrefix());
            mappings.put(
                    key(mapping.getType(), mapping.getPrefix()),
                    FrozenMapping.of(value, lookedUp.take(), mapping.getPrefix()));
        }
    }

    /** Under other names, each group would be read again at each start. */
    private static void requireSources(SmallRyeConfig config) {
        Set<String> names = StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(ConfigSource::getName)
                .collect(Collectors.toSet());
        if (!names.containsAll(OF_THE_EXECUTABLE)) {
            throw new IllegalStateException("the sources of settings are " + names);
        }
    }

    /** Of what Quarkus builds at a start, without the machine's variables, system properties and files. */
    private static SmallRyeConfigBuilder builder(ClassLoader loader, LookedUpNames lookedUp) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().forClassLoader(loader);
        try {
            Class.forName(APPLICATION, true, loader); // its settings of the build are among the sources
        } catch (ClassNotFoundException inTests) {
            throw new IllegalStateException(inTests);
        }
        AbstractConfigBuilder.withCustomizer(builder, RUN_TIME);
        return builder.withCustomizers(new SmallRyeConfigBuilderCustomizer() {
                    @Override
                    public void configBuilder(SmallRyeConfigBuilder last) {
                        last.setAddDefaultSources(false).setAddDiscoveredSources(false);
                    }

                    @Override
                    public int priority() {
                        return Integer.MAX_VALUE;
                    }
                })
                .withSources(lookedUp);
    }

    /** Names in the group without its prefix, with their defaults. A start sorts them, which takes less time if they are in order. */
    private static Map<String, String> propertiesOf(Class<?> type) {
        return new LinkedHashMap<>(new TreeMap<>(new ConfigClass(type, "").getProperties()));
    }

    Map<String, String> properties(Class<?> type) {
        Map<String, String> known = properties.get(type);
        if (known == null) {
            throw new IllegalStateException(type.getName() + " was no group of settings in the build");
        }
        return known;
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

    ChangedNames changedNames(SmallRyeConfig config) {
        Start known = start;
        if (known == null || known.config != config) {
            known = new Start(config, new ChangedNames(config, OF_THE_EXECUTABLE, profiles));
            start = known;
        }
        return known.changed;
    }

    /** Kept from one group to the next. */
    private record Start(SmallRyeConfig config, ChangedNames changed) {}
}

package io.graphfacade.start.frozen;

import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.quarkus.runtime.configuration.DisableableConfigSource;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.DefaultValuesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The settings that the executable brings, and none of the machine that it is built or started on. */
final class ExecutableSources {

    private static final String APPLICATION = "io.quarkus.runner.ApplicationImpl";
    private static final String RUN_TIME = "io.quarkus.runtime.generated.RunTimeConfig";

    private static final String FIXED = "BuildTime RunTime Fixed";

    /** Sources that are the same at each start. All others are made of what a start finds. */
    static final Set<String> NAMES = Set.of("Runtime Values", FIXED, DefaultValuesConfigSource.NAME);

    private ExecutableSources() {}

    /** Under other names, each group would be read again at each start. */
    static void require(SmallRyeConfig config) {
        if (!areIn(config)) {
            throw new IllegalStateException("the sources of settings are " + names(config));
        }
    }

    static boolean areIn(SmallRyeConfig config) {
        return names(config).containsAll(NAMES);
    }

    /** Names of settings that only a build can change. A start looks up each of them. */
    static Set<String> fixedNames(SmallRyeConfig config) {
        return fixed(config).getPropertyNames();
    }

    private static ConfigSource fixed(SmallRyeConfig config) {
        return config.getConfigSource(FIXED).orElseThrow();
    }

    /**
     * Without the source of settings that only a build can change. A start turns it off too, to compare these settings with what the other sources
     * have.
     */
    static ConfigValue withoutFixed(SmallRyeConfig config, Supplier<ConfigValue> read) {
        DisableableConfigSource fixed = (DisableableConfigSource) fixed(config);
        fixed.disable();
        try {
            return read.get();
        } finally {
            fixed.enable();
        }
    }

    private static Set<String> names(SmallRyeConfig config) {
        Set<String> names = new HashSet<>();
        config.getConfigSources().forEach(source -> names.add(source.getName()));
        return names;
    }

    /** Of what Quarkus builds at a start, without the machine's variables, system properties and files. */
    static SmallRyeConfigBuilder builder(ClassLoader loader, LookedUpNames lookedUp) {
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
}

package io.graphfacade.start.frozen;

import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.smallrye.config.DefaultValuesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The settings that the executable brings, and none of the machine that it is built or started on. */
final class ExecutableSources {

    private static final String APPLICATION = "io.quarkus.runner.ApplicationImpl";
    private static final String RUN_TIME = "io.quarkus.runtime.generated.RunTimeConfig";

    /** Sources that are the same at each start. All others are made of what a start finds. */
    static final Set<String> NAMES =
            Set.of("Runtime Values", "BuildTime RunTime Fixed", DefaultValuesConfigSource.NAME);

    private ExecutableSources() {}

    /** Under other names, each group would be read again at each start. */
    static void require(SmallRyeConfig config) {
        Set<String> names = StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(ConfigSource::getName)
                .collect(Collectors.toSet());
        if (!names.containsAll(NAMES)) {
            throw new IllegalStateException("the sources of settings are " + names);
        }
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

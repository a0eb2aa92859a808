package io.graphfacade.start.frozen;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Replaces methods of SmallRye Config that prepare the sources of settings, in native executables only: what the build knows is not made again. */
final class KnownSourcesFirst {

    private static final int GENERATED = 1000;

    private KnownSourcesFirst() {}

    /** Rather than generated, which SmallRye Config marks with the first and last ordinals. */
    private static boolean isWritten(ConfigSource source) {
        int ordinal = source.getOrdinal();
        return !(source instanceof EnvConfigSource)
                && ordinal > Integer.MIN_VALUE + GENERATED
                && ordinal < Integer.MAX_VALUE - GENERATED
                && source.getPropertyNames() != null;
    }

    @TargetClass(PropertiesConfigSourceLoader.class)
    static final class FilesOfProperties {

        private FilesOfProperties() {}

        /** Quarkus has read these files during the build, and an executable has none of them. */
        @Substitute
        public static List<ConfigSource> inClassPath(String path, int ordinal, ClassLoader loader) {
            return List.of();
        }
    }

    @TargetClass(className = "io.smallrye.config.SmallRyeConfig", innerClass = "ConfigSources")
    static final class Sources {

        private Sources() {}

        @Substitute
        private static List<Entry<String, Supplier<Iterator<String>>>> buildPropertiesForEnvMatching(
                SmallRyeConfigBuilder builder, List<ConfigSource> sources, List<String> profiles) {
            List<String> ofSources = new ArrayList<>();
            for (ConfigSource source : sources) {
                if (isWritten(source)) {
                    source.getPropertyNames().stream()
                            .filter(VariableCandidates::isCandidate)
                            .forEach(name -> ofSources.add(ProfileConfigSourceInterceptor.activeName(name, profiles)));
                }
            }
            List<Entry<String, Supplier<Iterator<String>>>> all = new ArrayList<>();
            all.add(Map.entry("", ofSources::iterator));
            for (VariableCandidates group : FrozenMappingsFirst.SETTINGS.candidates()) {
                all.add(Map.entry(group.prefix(), group.names()::iterator));
            }
            return all;
        }
    }
}

package io.graphfacade.start.frozen;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.ConfigMappingContext;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Replaces the method that reads a group of settings, in native executables only: groups that cannot differ are not read again. */
final class FrozenMappingsFirst {

    private static final FrozenSettings SETTINGS =
            new FrozenSettings(Thread.currentThread().getContextClassLoader());

    private FrozenMappingsFirst() {}

    @TargetClass(ConfigMappingContext.class)
    @SuppressWarnings("NullAway.Init")
    static final class InPlaceOfThoseOfSmallRye {

        @Alias
        private SmallRyeConfig config;

        @Alias
        private StringBuilder nameBuilder;

        @Alias
        private Set<String> usedProperties;

        private InPlaceOfThoseOfSmallRye() {}

        @Alias
        native <T> T constructGroup(Supplier<T> group);

        @Substitute
        @SuppressWarnings("unchecked")
        <T> T constructGroup(Class<T> type) {
            FrozenMapping frozen = SETTINGS.get(type, nameBuilder.toString(), config);
            if (frozen != null) {
                usedProperties.addAll(frozen.names());
                return (T) frozen.value();
            }
            return constructGroup(() -> Loader.configMappingObject(type, this));
        }
    }

    @TargetClass(className = "io.smallrye.config.ConfigMappingLoader")
    static final class Loader {

        private Loader() {}

        @Alias
        static native <T> T configMappingObject(Class<T> type, InPlaceOfThoseOfSmallRye context);

        /** By reflection this would be the slowest part of matching variables with settings. */
        @Substitute
        static <T> Map<String, String> configMappingProperties(Class<T> type) {
            return SETTINGS.properties(type);
        }
    }
}

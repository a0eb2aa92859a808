package io.graphfacade.start.frozen;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.ConfigMappingContext;
import io.smallrye.config.ConfigMappingLoader;
import io.smallrye.config.ConfigValidationException.Problem;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertyNamesMatcher;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config._private.ConfigMessages;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Replaces methods that read and check groups of settings, in native executables only: groups that cannot differ are not read again. */
final class FrozenMappingsFirst {

    static final FrozenSettings SETTINGS =
            new FrozenSettings(Thread.currentThread().getContextClassLoader());

    private FrozenMappingsFirst() {}

    /** The environment has variables of others, and their names may look like ones of a group. */
    private static Optional<Problem> unknown(ConfigValue setting) {
        String source = setting.getSourceName();
        return source != null && source.startsWith(EnvConfigSource.NAME)
                ? Optional.empty()
                : Optional.of(new Problem(ConfigMessages.msg
                        .propertyDoesNotMapToAnyRoot(setting.getName(), setting.getLocation())
                        .getMessage()));
    }

    private static <T> T made(Class<T> group, ConfigMappingContext context) {
        try {
            return group.cast(ConfigMappingLoader.ensureLoaded(group)
                    .implementation()
                    .getDeclaredConstructor(ConfigMappingContext.class)
                    .newInstance(context));
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException noGroup) {
            throw new IllegalStateException(noGroup);
        }
    }

    @TargetClass(ConfigMappingContext.class)
    @SuppressWarnings("NullAway.Init")
    static final class InPlaceOfThoseOfSmallRye {

        @Alias
        private SmallRyeConfig config;

        @Alias
        private StringBuilder nameBuilder;

        @Alias
        private Set<String> usedProperties;

        @Alias
        private Map<Class<?>, Map<String, Object>> mappings;

        @Alias
        private List<Problem> problems;

        private InPlaceOfThoseOfSmallRye() {}

        @Alias
        native <T> T constructGroup(Supplier<T> group);

        @Substitute
        @SuppressWarnings("unchecked")
        <T> T constructGroup(Class<T> type) {
            FrozenMapping frozen = SETTINGS.get(type, nameBuilder.toString(), config);
            if (frozen != null) {
                return (T) frozen.value();
            }
            return constructGroup(() -> Loader.configMappingObject(type, (ConfigMappingContext) (Object) this));
        }

        /** Names that the executable brings were checked when it was built. */
        @Substitute
        void reportUnknown(PropertyNamesMatcher<?> ignored) {
            Set<String> prefixes = new HashSet<>();
            mappings.values().forEach(groups -> prefixes.addAll(groups.keySet()));
            if (prefixes.contains("")) {
                return;
            }
            for (String name : config.getPropertyNames()) {
                if (!SETTINGS.isOwn(name)
                        && Roots.contain(prefixes, name)
                        && !ignored.matches(name)
                        && !usedProperties.contains(name)) {
                    unknown(config.getConfigValue(name)).ifPresent(problems::add);
                }
            }
        }
    }

    @TargetClass(className = "io.smallrye.config.ConfigMappingLoader")
    static final class Loader {

        private Loader() {}

        /** SmallRye makes a group by a method handle. An executable interprets it, and looks for its methods by reflection first. */
        @Substitute
        static <T> T configMappingObject(Class<T> type, ConfigMappingContext context) {
            return made(type, context);
        }

        /** SmallRye asks the type by reflection. A group within a group that is read again is asked for here. */
        @Substitute
        static <T> Map<String, String> configMappingProperties(Class<T> type) {
            return SETTINGS.properties(type);
        }
    }
}

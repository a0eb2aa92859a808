package io.graphfacade.deployment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables that the function reads: those of all its configuration mappings, and the three keys that have none. */
public final class ConfigurationKeys {

    private static final String ROOT = "io.graphfacade";

    /** Looked for once, because it takes long. */
    private static final List<Key> MAPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream()
                    .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                    .map(JavaClass::reflect)
                    .flatMap(mapping ->
                            keys(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping))
                    .toList();

    private record Key(String name, Method method) {

        String variable() {
            return ConfigurationKeys.variable(name);
        }
    }

    public static Set<String> asEnvironmentVariables() {
        return Stream.concat(
                        MAPPED.stream().map(Key::variable),
                        Stream.of("facade.rule-profile", "facade.rule-severities", "facade.cors.origins")
                                .map(ConfigurationKeys::variable))
                .collect(Collectors.toSet());
    }

    /** What is in force without a setting, by environment variable. */
    static Map<String, String> defaults() {
        return MAPPED.stream()
                .filter(key -> key.method().isAnnotationPresent(WithDefault.class))
                .collect(Collectors.toMap(
                        Key::variable,
                        key -> key.method().getAnnotation(WithDefault.class).value()));
    }

    /** Of a key such as {@code facade.rule-profile}. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    }

    private static Stream<Key> keys(String prefix, Class<?> mapping) {
        return Arrays.stream(mapping.getMethods())
                .filter(method -> !method.isDefault())
                .flatMap(method -> {
                    String key = prefix + "." + name(method);
                    Class<?> type = withoutOptional(method.getGenericReturnType());
                    boolean group = type.isInterface() && type.getName().startsWith(ROOT);
                    return group ? keys(key, type) : Stream.of(new Key(key, method));
                });
    }

    private static String name(Method method) {
        return method.isAnnotationPresent(WithName.class)
                ? method.getAnnotation(WithName.class).value()
                : method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Class<?> withoutOptional(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return withoutOptional(parameterized.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private ConfigurationKeys() {}
}

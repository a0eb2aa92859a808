package io.graphfacade.deployment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables that the function reads: those of all its configuration mappings, and the two keys that have none. */
final class ConfigurationKeys {

    private static final String ROOT = "io.graphfacade";

    static Set<String> asEnvironmentVariables() {
        Stream<String> mapped = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(mapping ->
                                keys(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping));
        return Stream.concat(mapped, Stream.of("facade.rule-profile", "facade.cors.origins"))
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String prefix, Class<?> mapping) {
        return Arrays.stream(mapping.getMethods())
                .filter(method -> !method.isDefault())
                .flatMap(method -> {
                    String key = prefix + "." + name(method);
                    Class<?> type = withoutOptional(method.getGenericReturnType());
                    boolean group = type.isInterface() && type.getName().startsWith(ROOT);
                    return group ? keys(key, type) : Stream.of(key);
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

package io.graphfacade.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * The inside of the builder, which has interfaces for layouts, but no options. Another version of the builder may have other names; then
 * these methods throw, and the feature that calls them gives up.
 */
final class Builder {

    private static final String SINGLETONS = "com.oracle.svm.hosted.ImageSingletonsSupportImpl$HostedManagement";

    /**
     * By module, packages with what is read and replaced here, or with many objects that only their fields tell apart. No others: the modules of an
     * executable are as open as these.
     */
    private static final Map<String, List<String>> PACKAGES = Map.of(
            "org.graalvm.nativeimage.builder",
            List.of(
                    "com.oracle.svm.core",
                    "com.oracle.svm.core.classinitialization",
                    "com.oracle.svm.core.configure",
                    "com.oracle.svm.core.genscavenge",
                    "com.oracle.svm.core.image",
                    "com.oracle.svm.core.reflect",
                    "com.oracle.svm.hosted",
                    "com.oracle.svm.hosted.code",
                    "com.oracle.svm.hosted.image",
                    "com.oracle.svm.hosted.meta"),
            "jdk.graal.compiler",
            List.of("jdk.graal.compiler.core.common", "jdk.graal.compiler.debug", "jdk.graal.compiler.options"),
            "java.base",
            List.of("java.lang.invoke", "java.security", "java.util", "java.util.regex", "sun.security.util"));

    static {
        try {
            open();
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            say("Builder", "its inside is closed, this version opens it in another way: " + ofAnotherVersion);
        }
    }

    private Builder() {}

    /** By the builder's own means, so that an argument opens one package in place of each. */
    private static void open() throws ReflectiveOperationException {
        Class<?> support = Class.forName("com.oracle.svm.util.ModuleSupport");
        Class<?> access = Class.forName(support.getName() + "$Access");
        Method open = method(support, "accessPackagesToClass");
        Object fully = access.getField("OPEN").get(null);
        for (Map.Entry<String, List<String>> module : PACKAGES.entrySet()) {
            String[] packages = module.getValue().toArray(String[]::new);
            open.invoke(null, fully, Builder.class, true, module.getKey(), packages);
        }
    }

    /** A feature of the builder that must run first; none if this version of the builder has no such class. */
    static List<Class<? extends Feature>> feature(String name) {
        try {
            return List.of(Class.forName(name).asSubclass(Feature.class));
        } catch (ClassNotFoundException ofAnotherVersion) {
            return List.of();
        }
    }

    /** What answers one method of the builder's object in its place. */
    interface Answer {
        Object of(Object builders, Object[] arguments) throws Throwable;
    }

    /** Replaces the builder's object of a type by one that answers one method in another way. */
    static void replace(String typeName, String methodName, Answer answer) throws ReflectiveOperationException {
        Class<?> type = Class.forName(typeName);
        Object builders = ImageSingletons.lookup(type);
        InvocationHandler handler =
                (proxy, method, arguments) -> method.getName().equals(methodName)
                        ? answer.of(builders, arguments)
                        : call(method, builders, arguments);
        put(type, handler);
    }

    /** Gives the builder an object of a type of which it has none. */
    static void add(String typeName, InvocationHandler answers) throws ReflectiveOperationException {
        put(Class.forName(typeName), answers);
    }

    static Object call(Method method, Object receiver, Object... arguments) throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** The first method of that name, of any visibility. */
    static Method method(Class<?> declaring, String name) throws NoSuchMethodException {
        for (Method method : declaring.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new NoSuchMethodException(declaring + "." + name);
    }

    /** What a method without parameters says. */
    static Object ask(Object receiver, String name) throws ReflectiveOperationException {
        Method method = receiver.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(receiver);
    }

    /** Made by the only constructor, of any visibility. */
    static Object made(String type, Object argument) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(type).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(argument);
    }

    /** The value of a field of any visibility. */
    static Object read(Object receiver, Class<?> declaring, String name) throws ReflectiveOperationException {
        return field(declaring, name).get(receiver);
    }

    static void write(Object receiver, Class<?> declaring, String name, Object value)
            throws ReflectiveOperationException {
        field(declaring, name).set(receiver, value);
    }

    private static Field field(Class<?> declaring, String name) throws ReflectiveOperationException {
        Field field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @SuppressWarnings("unchecked")
    private static void put(Class<?> type, InvocationHandler answers) throws ReflectiveOperationException {
        Class<?> singletons = Class.forName(SINGLETONS);
        Object all = singletons.getMethod("get").invoke(null);
        ((Map<Class<?>, Object>) read(all, singletons, "configObjects"))
                .put(type, Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /** The lines of a list beside these classes, without its comments. */
    static List<String> list(String name) {
        return text(name).lines().filter(line -> !line.startsWith("#")).toList();
    }

    /** A file beside these classes. */
    static String text(String name) {
        try (InputStream file = Builder.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes beside the builder's statistics. */
    static void report(Path file, Iterable<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a layout as it is, and deletes the report of an earlier build, so that .ci/budgets fails for want of one. */
    static void giveUp(String what, Path report, Exception ofAnotherVersion) {
        say(what, "not laid out, this version of the builder has no place for it: " + ofAnotherVersion);
        try {
            Files.deleteIfExists(report);
        } catch (IOException e) {
            say(what, report + " cannot be deleted: " + e);
        }
    }

    /** In the output of the build. */
    static void say(String what, String outcome) {
        System.out.println(what + ": " + outcome);
    }
}

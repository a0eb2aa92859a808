package io.graphfacade.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Puts the functions that a start and a create run at the beginning of the executable's code, in the order of {@code hot-code.txt}. The others
 * follow by name, which is the builder's order for all. The first part is a quarter of the code; if it is scattered, a start reads nearly all
 * code from disk.
 *
 * <p>The builder has an interface for this, but no option: this feature replaces the builder's object by reflection. If that fails, it says so,
 * and only the layout of the executable differs. docs/native.md says how the list is made.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class HotCodeFirst implements Feature {

    private static final String LIST = "hot-code.txt";

    /** Written beside the builder's statistics, for .ci/budgets. */
    private static final Path MISSING = Path.of("hot-code-missing.txt");

    private static final String BUILDERS_OWN = "com.oracle.svm.hosted.code.CodeLayoutOptimizationFeature";
    private static final String LAYOUTER = "com.oracle.svm.hosted.code.CodeSectionLayouter";
    private static final String SINGLETONS = "com.oracle.svm.hosted.ImageSingletonsSupportImpl$HostedManagement";

    /** The builder's feature must run first, because this one replaces its choice. */
    @Override
    public List<Class<? extends Feature>> getRequiredFeatures() {
        try {
            return List.of(Class.forName(BUILDERS_OWN).asSubclass(Feature.class));
        } catch (ClassNotFoundException ofAnotherVersion) {
            return List.of();
        }
    }

    @Override
    public void beforeCompilation(BeforeCompilationAccess access) {
        try {
            Class<?> type = Class.forName(LAYOUTER);
            Object byName = ImageSingletons.lookup(type);
            Method layout = type.getMethod("layout", Map.class);
            replace(
                    type,
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        Object answer = answer(byName, method, arguments);
                        return method.equals(layout) ? laidOut((List<?>) answer) : answer;
                    }));
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            giveUp(ofAnotherVersion);
        }
    }

    private static Object answer(Object byName, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(byName, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static List<?> laidOut(List<?> methods) {
        try {
            return hotFirst(methods);
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            giveUp(ofAnotherVersion);
            return methods;
        }
    }

    /** Deletes the list of missing functions, so that .ci/budgets fails. */
    private static void giveUp(Exception ofAnotherVersion) {
        say("not laid out, this version of the builder has no place for it: " + ofAnotherVersion);
        try {
            Files.deleteIfExists(MISSING);
        } catch (IOException e) {
            say(MISSING + " cannot be deleted: " + e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void replace(Class<?> type, Object layouter) throws ReflectiveOperationException {
        Class<?> singletons = Class.forName(SINGLETONS);
        Field objects = singletons.getDeclaredField("configObjects");
        objects.setAccessible(true);
        Object all = singletons.getMethod("get").invoke(null);
        ((Map<Class<?>, Object>) objects.get(all)).put(type, layouter);
    }

    private static List<Object> hotFirst(List<?> methods) throws ReflectiveOperationException {
        List<String> symbols = hotSymbols();
        Map<String, Object> hot = new HashMap<>();
        symbols.forEach(symbol -> hot.put(symbol, null));
        List<Object> others = new ArrayList<>(methods.size());
        Method symbolOf = methods.get(0).getClass().getMethod("getUniqueShortName");
        symbolOf.setAccessible(true);
        for (Object method : methods) {
            String symbol = (String) symbolOf.invoke(method);
            if (!hot.containsKey(symbol) || hot.putIfAbsent(symbol, method) != null) {
                others.add(method);
            }
        }
        List<Object> ordered = new ArrayList<>(methods.size());
        symbols.stream().map(hot::get).filter(Objects::nonNull).forEach(ordered::add);
        report(symbols, hot);
        ordered.addAll(others);
        return ordered;
    }

    private static void report(List<String> symbols, Map<String, Object> hot) {
        List<String> missing =
                symbols.stream().filter(symbol -> hot.get(symbol) == null).toList();
        say(symbols.size() - missing.size() + " of " + symbols.size() + " functions laid out first");
        try {
            Files.write(MISSING, missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> hotSymbols() {
        try (BufferedReader list = new BufferedReader(
                new InputStreamReader(HotCodeFirst.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return list.lines().filter(line -> !line.startsWith("#")).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String what) {
        System.out.println("Hot code: " + what);
    }
}

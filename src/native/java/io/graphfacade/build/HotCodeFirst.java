package io.graphfacade.build;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Puts the functions that a start and a create run at the beginning of the executable's code, in the order of {@code hot-code.txt}. The others
 * follow by name, which is the builder's order for all. The first part is a quarter of the code; if it is scattered, a start reads nearly all
 * code from disk.
 *
 * <p>If the builder's inside is another one, this feature says so, and only the layout of the executable differs. docs/native.md says how the
 * list is made.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class HotCodeFirst implements Feature {

    private static final String WHAT = "Hot code";

    /** Written beside the builder's statistics, for .ci/budgets. */
    private static final Path MISSING = Path.of("hot-code-missing.txt");

    /** The builder's feature must run first, because this one replaces its choice. */
    @Override
    public List<Class<? extends Feature>> getRequiredFeatures() {
        return Builder.feature("com.oracle.svm.hosted.code.CodeLayoutOptimizationFeature");
    }

    @Override
    public void beforeCompilation(BeforeCompilationAccess access) {
        try {
            String layouter = "com.oracle.svm.hosted.code.CodeSectionLayouter";
            Method layout = Class.forName(layouter).getMethod("layout", Map.class);
            Builder.replace(
                    layouter,
                    layout.getName(),
                    (byName, arguments) -> laidOut((List<?>) Builder.call(layout, byName, arguments)));
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
        }
    }

    private static List<?> laidOut(List<?> methods) {
        try {
            return hotFirst(methods);
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
            return methods;
        }
    }

    private static List<Object> hotFirst(List<?> methods) throws ReflectiveOperationException {
        List<String> symbols = Builder.list("hot-code.txt").stream().distinct().toList();
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
        Builder.say(WHAT, symbols.size() - missing.size() + " of " + symbols.size() + " functions laid out first");
        Builder.report(MISSING, missing);
    }
}

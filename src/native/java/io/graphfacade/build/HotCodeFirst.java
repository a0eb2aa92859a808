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
 * follow by name, which is the builder's order for all. The first part is a third of the code; if it is scattered, a start reads nearly all
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
            HotCode hotCode = new HotCode(access);
            List<String> missing = hotCode.missing();
            String layouter = "com.oracle.svm.hosted.code.CodeSectionLayouter";
            Method layout = Class.forName(layouter).getMethod("layout", Map.class);
            Builder.replace(
                    layouter,
                    layout.getName(),
                    (byName, arguments) ->
                            laidOut((List<?>) Builder.call(layout, byName, arguments), hotCode, missing));
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
        }
    }

    private static List<?> laidOut(List<?> functions, HotCode hotCode, List<String> missing) {
        try {
            List<Object> hotFirst = hotFirst(functions, hotCode);
            Builder.report(MISSING, missing);
            return hotFirst;
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
            return functions;
        }
    }

    private static List<Object> hotFirst(List<?> functions, HotCode hotCode) throws ReflectiveOperationException {
        Map<String, Object> hot = new HashMap<>();
        List<Object> others = new ArrayList<>(functions.size());
        for (Object function : functions) {
            if (!hotCode.has(function) || hot.putIfAbsent(hotCode.symbolOf(function), function) != null) {
                others.add(function);
            }
        }
        Builder.say(WHAT, hot.size() + " of " + hotCode.listed().size() + " functions laid out first");
        List<Object> ordered = new ArrayList<>(functions.size());
        hotCode.listed().stream().map(hot::get).filter(Objects::nonNull).forEach(ordered::add);
        ordered.addAll(others);
        for (Object function : ordered) {
            if (!hotCode.runsInEachStart(function)) {
                HotParts.ofEachStartEndsBefore(function);
                break;
            }
        }
        if (!others.isEmpty()) {
            HotParts.codeEndsBefore(others.get(0));
        }
        return ordered;
    }
}

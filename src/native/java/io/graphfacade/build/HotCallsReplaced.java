package io.graphfacade.build;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Replaces calls that run often by what the called functions do: those of {@code hot-calls.txt}, where each line has a function that runs often, and
 * those that it calls often. By itself, the builder replaces calls of very small functions only, because it does not know which calls run.
 *
 * <p>If the builder's inside is another one, this feature says so, and a create takes more instructions. docs/native.md says how the list is made.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class HotCallsReplaced implements Feature {

    private static final String WHAT = "Hot calls";

    /** Written beside the builder's statistics, for .ci/budgets. */
    private static final Path MISSING = Path.of("hot-calls-missing.txt");

    /** Of a function in the builder's graph of it. One with no more is small enough to replace all calls between functions that run. */
    private static final int FEW_NODES = 40;

    private final List<String> missing = new ArrayList<>();
    private final Map<Object, Set<Object>> calls = new HashMap<>();
    private final Map<Object, Object> called = new HashMap<>();

    @Override
    public void beforeCompilation(BeforeCompilationAccess access) {
        try {
            HotCode hotCode = new HotCode(access);
            find(hotCode);
            Builder.method(hotCode.host().getClass(), "registerNeverInlineTrivialHandler")
                    .invoke(hotCode.host(), staysCall());
            for (Object settings : called.values()) {
                Builder.ask(settings, "setTrivialMethod");
            }
            Builder.report(MISSING, missing);
            Builder.say(WHAT, called.size() + " functions in place of calls of them");
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
        }
    }

    private void find(HotCode hotCode) throws ReflectiveOperationException {
        Map<String, Object> functions = new HashMap<>();
        for (Object function : hotCode.all()) {
            functions.put(hotCode.symbolOf(function), function);
        }
        for (Map.Entry<String, List<String>> often : hotCode.often().entrySet()) {
            Object caller = functions.get(often.getKey());
            if (caller == null) {
                missing.add(often.getKey());
                continue;
            }
            for (String symbol : often.getValue()) {
                Object function = functions.get(symbol);
                if (function == null) {
                    missing.add(often.getKey() + " " + symbol);
                    continue;
                }
                Object inCalls = Builder.ask(function, "getWrapped");
                calls.computeIfAbsent(Builder.ask(caller, "getWrapped"), unused -> new HashSet<>())
                        .add(inCalls);
                called.put(inCalls, Builder.read(function, function.getClass(), "compilationInfo"));
            }
        }
    }

    /** Whether the first function must call the second, although others need not. */
    private BiPredicate<Object, Object> staysCall() throws ReflectiveOperationException {
        Method graph =
                Builder.method(Class.forName("com.oracle.svm.hosted.code.CompilationInfo"), "getCompilationGraph");
        Method nodes = Builder.method(Class.forName("com.oracle.svm.hosted.code.CompilationGraph"), "getNodeCount");
        return (caller, function) -> {
            Object settings = called.get(function);
            if (settings == null || calls.getOrDefault(caller, Set.of()).contains(function)) {
                return false;
            }
            try {
                return (int) nodes.invoke(graph.invoke(settings)) > FEW_NODES;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}

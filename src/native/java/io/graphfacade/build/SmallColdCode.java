package io.graphfacade.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Makes code small that runs rarely or never. Functions that {@code hot-calls.txt} has no line for call a function to make an object. A call stays a
 * call, unless both functions have a line, or the called one does hardly anything. All else is as the options of the build say.
 *
 * <p>If the builder's inside is another one, this feature says so, and the executable is larger than .ci/budgets allows.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class SmallColdCode implements Feature {

    private static final String WHAT = "Cold code";

    /** Bytes of a function's bytecode, such as those of one that reads a field. With no more, a call would take more room than what it does. */
    private static final int HARDLY_ANYTHING = 6;

    @Override
    public void beforeCompilation(BeforeCompilationAccess access) {
        try {
            HotCode hotCode = new HotCode(access);
            Object host = hotCode.host();
            CompiledForSize compiledForSize = new CompiledForSize(Builder.ask(host, "options"));
            List<Object> cold = new ArrayList<>();
            for (Object function : hotCode.all()) {
                if (!hotCode.runsOften(function)) {
                    cold.add(function);
                }
            }
            Builder.method(host.getClass(), "registerNeverInlineTrivialHandler").invoke(host, staysCall(hotCode));
            compiledForSize.compile(cold);
            Builder.say(WHAT, cold.size() + " functions compiled for size");
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.say(
                    WHAT,
                    "compiled like hot code, this version of the builder has no place for it: " + ofAnotherVersion);
        }
    }

    /** Whether the first function must call the second, rather than do itself what the second does. */
    private static BiPredicate<Object, Object> staysCall(HotCode hotCode) throws ReflectiveOperationException {
        Set<Object> busy = new HashSet<>();
        Set<Object> replaceable = new HashSet<>();
        for (Object function : hotCode.all()) {
            Object inCalls = Builder.ask(function, "getWrapped");
            if (hotCode.runsOften(function)) {
                busy.add(inCalls);
            }
            if ((boolean) Builder.ask(function, "shouldBeInlined")
                    || (int) Builder.ask(function, "getCodeSize") <= HARDLY_ANYTHING) {
                replaceable.add(inCalls);
            }
        }
        return (caller, called) -> !replaceable.contains(called) && !(busy.contains(caller) && busy.contains(called));
    }
}

package io.graphfacade.build;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Compiles some functions with {@code -H:+ReduceCodeSize}, whatever the options of the build say: where such a function makes an object, it calls
 * another function for it.
 *
 * <p>A function may have a compiler of its own. The one here is the builder's with one more option. It is a method of the queue of functions, which
 * the builder shows to whoever compiles at run time. Nobody does this here.
 */
final class CompiledForSize {

    private static final String QUEUE = "com.oracle.svm.hosted.code.CompileQueue";
    private static final String SHOWN_TO = "com.oracle.svm.hosted.RuntimeCompilationCallbacks";
    private static final String SHOWN_BY = "onCompileQueueCreation";

    private final Class<?> compilerType = Class.forName(QUEUE + "$CompileFunction");
    private final Method compile = Builder.method(Class.forName(QUEUE), "defaultCompileFunction");
    private final Class<?> ofFunction = Class.forName("com.oracle.svm.hosted.code.CompilationInfo");
    private final Method current = Builder.method(ofFunction, "getCustomCompileFunction");
    private final Method use = Builder.method(ofFunction, "setCustomCompileFunction");
    private final Object options;
    private final Method contextOf;

    /**
     * @param options of the build
     * @throws ReflectiveOperationException in another version of the builder
     */
    CompiledForSize(Object options) throws ReflectiveOperationException {
        Builder.method(Class.forName(SHOWN_TO), SHOWN_BY);
        Class<?> optionsType = Class.forName("jdk.graal.compiler.options.OptionValues");
        Class<?> keyType = Class.forName("jdk.graal.compiler.options.OptionKey");
        Object key = Class.forName("jdk.graal.compiler.core.common.GraalOptions")
                .getField("ReduceCodeSize")
                .get(keyType);
        this.options = optionsType
                .getConstructor(optionsType, keyType, Object.class, Object[].class)
                .newInstance(options, key, true, new Object[0]);
        contextOf = Class.forName("jdk.graal.compiler.debug.DebugContext").getMethod("disabled", optionsType);
    }

    /** Before the builder makes its queue. A function that has a compiler of its own keeps it. */
    void compile(List<Object> functions) throws ReflectiveOperationException {
        Builder.add(SHOWN_TO, (proxy, method, shown) -> {
            if (method.getName().equals(SHOWN_BY)) {
                Object compiler = compiler(shown[2]);
                for (Object function : functions) {
                    Object settings = Builder.read(function, function.getClass(), "compilationInfo");
                    if (current.invoke(settings) == null) {
                        use.invoke(settings, compiler);
                    }
                }
            }
            return null;
        });
    }

    private Object compiler(Object queue) {
        return Proxy.newProxyInstance(
                compilerType.getClassLoader(), new Class<?>[] {compilerType}, (proxy, method, arguments) -> {
                    arguments[0] = contextOf.invoke(queue, options);
                    return Builder.call(compile, queue, arguments);
                });
    }
}

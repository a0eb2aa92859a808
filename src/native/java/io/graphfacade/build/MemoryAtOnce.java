package io.graphfacade.build;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Has the executable take its memory from Linux in large pieces, by functions of C, {@code memory-at-once.c}, which the linker gets with the rest. It
 * asks for its {@link HotParts} before anything else runs, in place of waiting for each piece when it comes to it. And pages that a start is known to use
 * come by a few calls, in place of a page fault for each.
 *
 * <p>If the builder's inside is another one, this feature says so, and only a start is slower.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class MemoryAtOnce implements Feature {

    private static final String WHAT = "Hot parts";
    private static final String SOURCE = "memory-at-once.c";

    /** Calls of Java for mmap go to that source. */
    private static final String MAPPED_BY_SOURCE = "-Wl,--wrap=mmap";

    /** Written beside the builder's statistics, for .ci/budgets: the segments of which no part is asked for. */
    private static final Path MISSING = Path.of("hot-parts-missing.txt");

    @Override
    public void beforeImageWrite(BeforeImageWriteAccess access) {
        if (!Platform.includedIn(Platform.LINUX.class)) {
            return;
        }
        try {
            List<HotParts.Part> parts = HotParts.all();
            Path source = Files.writeString(Path.of(SOURCE), source(parts));
            Method add = Builder.method(Class.forName("com.oracle.svm.core.LinkerInvocation"), "addNativeLinkerOption");
            UnaryOperator<Object> withSource = linker -> {
                try {
                    add.invoke(linker, source.toAbsolutePath().toString());
                    add.invoke(linker, MAPPED_BY_SOURCE);
                    return linker;
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            };
            Builder.method(access.getClass(), "registerLinkerInvocationTransformer")
                    .invoke(access, withSource);
            List<String> missing = new ArrayList<>(List.of(HotParts.CODE, HotParts.HEAP));
            parts.forEach(part -> missing.remove(part.segment()));
            Builder.report(MISSING, missing);
            Builder.say(WHAT, parts.size() + " read ahead");
        } catch (IOException | ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
        }
    }

    private static String source(List<HotParts.Part> parts) {
        String listed = parts.stream()
                .map(part -> "{%s, %d, %d},".formatted(part.segment(), part.from(), part.to()))
                .collect(Collectors.joining());
        return Builder.text(SOURCE).replace("PARTS", listed);
    }
}

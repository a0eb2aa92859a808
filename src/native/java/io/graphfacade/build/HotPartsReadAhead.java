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
 * Has the executable ask Linux for its {@link HotParts} before anything else runs. Else a start waits for each piece of them when it comes to it,
 * if its files are not in memory yet. That takes a function of C, {@code read-ahead.c}, which the linker gets with the rest.
 *
 * <p>If the builder's inside is another one, this feature says so, and only a start with files that are not in memory is slower.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class HotPartsReadAhead implements Feature {

    private static final String WHAT = "Hot parts";
    private static final String SOURCE = "read-ahead.c";

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

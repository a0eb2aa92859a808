package io.graphfacade.build;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Puts the objects of the image heap that a start and a create touch before the others: those of {@code hot-heap.txt}. The builder orders
 * objects by their size. So the touched ones, a tenth of the heap, would be scattered over nearly all of its pages.
 *
 * <p>The heap has several parts, such as one for objects that are never written. In each the order stays that of the builder, once for the
 * touched objects and once for the others. If the builder's inside is another one, this feature says so, and only the layout of the executable
 * differs. docs/native.md says how the list is made.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class HotHeapFirst implements Feature {

    private static final String WHAT = "Hot heap";

    /** Written beside the builder's statistics, for .ci/budgets. */
    private static final Path MISSING = Path.of("hot-heap-missing.txt");

    /** Where each object is, for bench/hot-heap; written if the system property "heap.objects" of the builder is true. */
    private static final Path OBJECTS = Path.of("heap-objects.txt");

    /** The builder's feature must run first, because this one replaces its choice. */
    @Override
    public List<Class<? extends Feature>> getRequiredFeatures() {
        return Builder.feature("com.oracle.svm.core.genscavenge.graal.GenScavengeGCFeature");
    }

    @Override
    public void afterAnalysis(AfterAnalysisAccess access) {
        try {
            String layouter = "com.oracle.svm.core.image.ImageHeapLayouter";
            Method layout = Builder.method(Class.forName(layouter), "layout");
            Builder.replace(layouter, layout.getName(), (bySize, arguments) -> {
                Optional<HeapParts> parts = opened(bySize, arguments);
                return parts.isPresent() ? laidOut(parts.get()) : Builder.call(layout, bySize, arguments);
            });
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
        }
    }

    private static Optional<HeapParts> opened(Object layouter, Object[] arguments) {
        try {
            return Optional.of(new HeapParts(layouter, arguments));
        } catch (ReflectiveOperationException | RuntimeException ofAnotherVersion) {
            Builder.giveUp(WHAT, MISSING, ofAnotherVersion);
            return Optional.empty();
        }
    }

    private static Object laidOut(HeapParts parts) throws ReflectiveOperationException {
        Set<String> hot = Builder.list("hot-heap.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new HashSet<>();
        Object layout = parts.layout(names -> {
            List<String> listed = names.stream().filter(hot::contains).toList();
            found.addAll(listed);
            return !listed.isEmpty();
        });
        Builder.say(WHAT, found.size() + " of " + hot.size() + " names of objects laid out first");
        Builder.report(
                MISSING, hot.stream().filter(name -> !found.contains(name)).toList());
        if (Boolean.getBoolean("heap.objects")) {
            Builder.report(OBJECTS, parts.places());
        }
        return layout;
    }
}

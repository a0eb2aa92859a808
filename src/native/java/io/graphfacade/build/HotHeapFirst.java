package io.graphfacade.build;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Puts the objects of the image heap that a start and a create touch before the others: those of {@code hot-heap.txt}. The builder orders
 * objects by their size. So the touched ones, a tenth of the heap, would be scattered over nearly all of its pages. Those that are written come
 * first, because the kernel copies each page that has one.
 *
 * <p>The heap has several parts, such as one for objects that are never written. Each has four groups: the written objects, those that are read,
 * those whose place or class is listed, and the others. Within a group the order stays that of the builder. If the builder's inside is another
 * one, this feature says so, and only the layout of the executable differs. docs/native.md says how the list is made.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class HotHeapFirst implements Feature {

    private static final String WHAT = "Hot heap";

    /** Before the names of objects that are written. */
    private static final String MARK = "!";

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
        Set<String> read = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        Builder.list("hot-heap.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .forEach(name -> {
                    if (name.startsWith(MARK)) {
                        written.add(name.substring(MARK.length()));
                    } else {
                        read.add(name);
                    }
                });
        Set<String> missing = new TreeSet<>(read);
        missing.addAll(written);
        int listed = missing.size();
        Object layout = parts.layout(names -> {
            missing.removeAll(names);
            if (names.stream().anyMatch(written::contains)) {
                return HeapParts.WRITTEN;
            }
            boolean isItself = read.contains(names.get(0));
            return isItself
                    ? HeapParts.READ
                    : names.stream().anyMatch(read::contains) ? HeapParts.NEAR : HeapParts.COLD;
        });
        Builder.say(WHAT, listed - missing.size() + " of " + listed + " names of objects laid out first");
        Builder.report(MISSING, missing);
        if (Boolean.getBoolean("heap.objects")) {
            Builder.report(OBJECTS, parts.places());
        }
        return layout;
    }
}

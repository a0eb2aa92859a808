package io.graphfacade.build;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The builder's image heap, with each of its parts laid out in groups, one after the other. */
final class HeapParts {

    /** Numbers of groups: objects that are written, those that are read, those whose place or class is named, all others. */
    static final int WRITTEN = 0;

    static final int READ = 1;
    static final int NEAR = 2;
    static final int COLD = 3;

    private static final String SCAVENGE = "com.oracle.svm.core.genscavenge.";

    private final Class<?> layouterType = Class.forName(SCAVENGE + "ChunkedImageHeapLayouter");
    private final Class<?> partType = Class.forName(SCAVENGE + "ChunkedImageHeapPartition");
    private final Class<?> objectType = Class.forName("com.oracle.svm.hosted.image.NativeImageHeap$ObjectInfo");
    private final Method layoutPart = Builder.method(partType, "layout");
    private final Method hasHugeObjects = Builder.method(partType, "usesUnalignedObjects");
    private final Method finish = Builder.method(layouterType, "populateInfoObjects");
    private final Method countHubs;
    private final Object layouter;
    private final Object heap;
    private final Object pageSize;
    private final Object control;
    private final Object allocator;
    private final Object[] parts;
    private final HeapObjects objects = new HeapObjects(objectType);
    private final HeapNames names;

    /** @param arguments of the builder's method layout */
    HeapParts(Object layouter, Object[] arguments) throws ReflectiveOperationException {
        this.layouter = layouter;
        heap = arguments[0];
        pageSize = arguments[1];
        control = Builder.made("com.oracle.svm.core.image.ImageHeapLayouter$ImageHeapLayouterControl", arguments[2]);
        allocator = Builder.made(
                SCAVENGE + "ChunkedImageHeapAllocator", Builder.read(layouter, layouterType, "startOffset"));
        parts = (Object[]) Builder.read(layouter, layouterType, "partitions");
        countHubs = Builder.method(heap.getClass(), "countAndVerifyDynamicHubs");
        names = new HeapNames(objects, allObjects());
    }

    private List<Object> allObjects() throws ReflectiveOperationException {
        List<Object> all = new ArrayList<>();
        for (Object part : parts) {
            all.addAll(objectsOf(part));
        }
        return all;
    }

    /**
     * What the builder's own method would answer.
     *
     * @param group of an object, by all its names
     */
    Object layout(ToIntFunction<List<String>> group) throws ReflectiveOperationException {
        Builder.write(layouter, layouterType, "allocator", allocator);
        for (Object part : parts) {
            if ((Boolean) hasHugeObjects.invoke(part)) {
                layoutPart.invoke(part, allocator, control);
            } else {
                layoutInGroups(part, group);
            }
        }
        return finish.invoke(layouter, countHubs.invoke(heap), pageSize, control);
    }

    /** The builder lays out each group as if it were the part, so offsets in it become those in the part. */
    private void layoutInGroups(Object part, ToIntFunction<List<String>> group) throws ReflectiveOperationException {
        List<List<Object>> groups = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<?> all = objectsOf(part);
        for (Object object : all) {
            groups.get(group.applyAsInt(names.of(object))).add(object);
        }
        long begin = layout(part, groups.get(WRITTEN));
        for (List<Object> later : groups.subList(READ, groups.size())) {
            long offset = layout(part, later) - begin;
            if (later == groups.get(COLD)) {
                long inHeap = begin - startOffset();
                HotParts.inHeap(inHeap, inHeap + offset);
            }
            for (Object object : later) {
                long inGroup = (Long) Builder.read(object, objectType, "offsetInPartition");
                Builder.write(object, objectType, "offsetInPartition", inGroup + offset);
            }
        }
        Builder.write(part, partType, "startOffset", begin);
        Builder.write(part, partType, "objects", all);
    }

    /** The builder's order, by size, from where the last objects ended. */
    private long layout(Object part, List<Object> objects) throws ReflectiveOperationException {
        Builder.write(part, partType, "objects", objects);
        layoutPart.invoke(part, allocator, control);
        return (Long) Builder.read(part, partType, "startOffset");
    }

    private List<?> objectsOf(Object part) throws ReflectiveOperationException {
        return (List<?>) Builder.read(part, partType, "objects");
    }

    private long startOffset() throws ReflectiveOperationException {
        return (Long) Builder.read(layouter, layouterType, "startOffset");
    }

    /** A line for each object: its offset from the begin of the heap, its size, names and class. */
    List<String> places() throws ReflectiveOperationException {
        List<String> places = new ArrayList<>();
        for (Object object : allObjects()) {
            places.add((objects.offsetOf(object) - startOffset()) + " " + objects.sizeOf(object) + " "
                    + String.join(",", names.of(object)) + " " + objects.typeOf(object));
        }
        return places;
    }
}

package io.graphfacade.build;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The builder's image heap, with each of its parts laid out in two halves: first the objects that are chosen, then the others. */
final class HeapParts {

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
     * @param isFirst by all names of an object
     */
    Object layout(Predicate<List<String>> isFirst) throws ReflectiveOperationException {
        Builder.write(layouter, layouterType, "allocator", allocator);
        for (Object part : parts) {
            if ((Boolean) hasHugeObjects.invoke(part)) {
                layoutPart.invoke(part, allocator, control);
            } else {
                layoutInHalves(part, isFirst);
            }
        }
        return finish.invoke(layouter, countHubs.invoke(heap), pageSize, control);
    }

    private void layoutInHalves(Object part, Predicate<List<String>> isFirst) throws ReflectiveOperationException {
        List<Object> first = new ArrayList<>();
        List<Object> others = new ArrayList<>();
        List<?> all = objectsOf(part);
        for (Object object : all) {
            (isFirst.test(names.of(object)) ? first : others).add(object);
        }
        long begin = layout(part, first);
        long middle = layout(part, others);
        for (Object object : others) {
            long inSecondHalf = (Long) Builder.read(object, objectType, "offsetInPartition");
            Builder.write(object, objectType, "offsetInPartition", inSecondHalf + middle - begin);
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

    /** A line for each object: its offset from the begin of the heap, its size, names and class. */
    List<String> places() throws ReflectiveOperationException {
        List<String> places = new ArrayList<>();
        long begin = (Long) Builder.read(layouter, layouterType, "startOffset");
        for (Object object : allObjects()) {
            places.add((objects.offsetOf(object) - begin) + " " + objects.sizeOf(object) + " "
                    + String.join(",", names.of(object)) + " " + objects.typeOf(object));
        }
        return places;
    }
}

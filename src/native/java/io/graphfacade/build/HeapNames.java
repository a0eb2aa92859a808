package io.graphfacade.build;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Names objects of the image heap so that the next build finds them again. Those that look alike share a name: the builder's order of objects
 * differs a little from build to build, so numbers would not stay with their objects.
 */
final class HeapNames {

    /** A map's entry is in its table, which is in the map, which is in its owner. */
    private static final int FAR_ENOUGH = 4;

    /** A field is told with its place in memory after this. */
    private static final String END_OF_NAME = " -> ";

    private final HeapObjects objects;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Object, List<String>> names = new IdentityHashMap<>();

    /** @param all the builder's descriptions of all objects */
    HeapNames(HeapObjects objects, List<?> all) throws ReflectiveOperationException {
        this.objects = objects;
        for (Object info : all) {
            counts.merge(objects.typeOf(info), 1, Integer::sum);
        }
    }

    /** From the narrowest to the widest: of the object itself, of all of its class in such a place, and of all of its class. */
    List<String> of(Object info) throws ReflectiveOperationException {
        List<String> known = names.get(info);
        if (known == null) {
            known = List.of(digest(itself(info)), digest(place(info)), digest(objects.typeOf(info)));
            names.put(info, known);
        }
        return known;
    }

    /** Its class, texts and numbers in it, and, where these do not tell it apart, the same of what leads to it. */
    private String itself(Object info) throws ReflectiveOperationException {
        StringBuilder description = new StringBuilder(kindOf(info));
        Object last = info;
        for (int distance = 0; distance < FAR_ENOUGH && !isDistinct(last); distance++) {
            last = objects.holderOf(last);
            description.append(" in ").append(objects.isObject(last) ? kindOf(last) : "");
        }
        return description.toString();
    }

    /** The classes of what leads to it, and the method or field where that begins. */
    private String place(Object info) throws ReflectiveOperationException {
        StringBuilder description = new StringBuilder(objects.typeOf(info));
        Object last = info;
        for (int distance = 0; distance < FAR_ENOUGH && objects.isObject(last); distance++) {
            last = objects.holderOf(last);
            description.append(" in ").append(objects.isObject(last) ? objects.typeOf(last) : begin(last));
        }
        return description.toString();
    }

    private static String begin(Object place) {
        return place.toString().split(END_OF_NAME, 2)[0];
    }

    private boolean isDistinct(Object info) throws ReflectiveOperationException {
        return !objects.isObject(info)
                || counts.getOrDefault(objects.typeOf(info), 0) == 1
                || HeapContent.isDistinct(objects.valueOf(info));
    }

    private String kindOf(Object info) throws ReflectiveOperationException {
        return objects.typeOf(info) + " " + (isInString(info) ? "" : HeapContent.of(objects.valueOf(info)));
    }

    /** Then the string tells what can differ from build to build in it, and the bytes do not. */
    private boolean isInString(Object info) throws ReflectiveOperationException {
        Object holder = objects.valueOf(info) instanceof byte[] ? objects.holderOf(info) : "";
        return objects.isObject(holder) && objects.valueOf(holder) instanceof String;
    }

    /** Eight hexadecimal digits. */
    private static String digest(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}

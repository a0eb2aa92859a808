package io.graphfacade.build;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Names objects of the image heap so that the next build finds them again: by their class, by texts and numbers in them, and where these do not
 * tell them apart by the objects through which the builder came to them first. Those that look alike share a name: the builder's order of objects
 * differs a little from build to build, so numbers would not stay with their objects.
 */
final class HeapObjects {

    /** A map's entry is in its table, which is in the map, which is in its owner, which is known by its owner. */
    private static final int FAR_ENOUGH = 5;

    private final Method object;
    private final Method type;
    private final Method size;
    private final Method offset;
    private final Method reason;
    private final Map<Object, String> names = new IdentityHashMap<>();

    /** @param info class of the builder's descriptions of objects */
    HeapObjects(Class<?> info) throws ReflectiveOperationException {
        object = Builder.method(info, "getObject");
        type = Builder.method(info, "getObjectClass");
        size = Builder.method(info, "getSize");
        offset = Builder.method(info, "getOffset");
        reason = Builder.method(info, "getMainReason");
    }

    String typeOf(Object info) throws ReflectiveOperationException {
        return HeapContent.name((Class<?>) type.invoke(info));
    }

    long sizeOf(Object info) throws ReflectiveOperationException {
        return (Long) size.invoke(info);
    }

    long offsetOf(Object info) throws ReflectiveOperationException {
        return (Long) offset.invoke(info);
    }

    /** Eight hexadecimal digits. Objects that look alike have the same. */
    String nameOf(Object info) throws ReflectiveOperationException {
        String known = names.get(info);
        if (known == null) {
            known = digest(description(info));
            names.put(info, known);
        }
        return known;
    }

    /** What says nothing about itself is known by what leads to it. */
    private String description(Object info) throws ReflectiveOperationException {
        StringBuilder description = new StringBuilder(kindOf(info));
        Object last = info;
        for (int distance = 0; distance < FAR_ENOUGH && !isDistinct(last); distance++) {
            last = reason.invoke(last);
            description.append(" in ").append(isObject(last) ? kindOf(last) : "");
        }
        return description.toString();
    }

    private boolean isDistinct(Object info) throws ReflectiveOperationException {
        return !isObject(info) || HeapContent.isDistinct(object.invoke(info));
    }

    private String kindOf(Object info) throws ReflectiveOperationException {
        return typeOf(info) + " " + HeapContent.of(object.invoke(info));
    }

    private boolean isObject(Object reason) {
        return object.getDeclaringClass().isInstance(reason);
    }

    private static String digest(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}

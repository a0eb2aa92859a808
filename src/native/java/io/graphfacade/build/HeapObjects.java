package io.graphfacade.build;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the builder says of the objects of the image heap. */
final class HeapObjects {

    private final Method object;
    private final Method type;
    private final Method size;
    private final Method offset;
    private final Method reason;

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

    /** Null if it is one that only the executable has. */
    @Nullable
    Object valueOf(Object info) throws ReflectiveOperationException {
        return object.invoke(info);
    }

    /**
     * Through which object, field or method the builder came to this one first. Entries of a map hang on each other in an order that differs from
     * build to build, so between entries it goes on to what has the first of them. An empty text if the builder does not say.
     */
    Object holderOf(Object info) throws ReflectiveOperationException {
        Object holder = reasonOf(info);
        while (isEntry(info) && isObject(holder) && isEntry(holder)) {
            holder = reasonOf(holder);
        }
        return holder;
    }

    private Object reasonOf(Object info) throws ReflectiveOperationException {
        return Objects.requireNonNullElse(reason.invoke(info), "");
    }

    /** Whether it is an object of the heap, not a field or a method. */
    boolean isObject(Object holder) {
        return object.getDeclaringClass().isInstance(holder);
    }

    private boolean isEntry(Object info) throws ReflectiveOperationException {
        return valueOf(info) instanceof Map.Entry;
    }
}

package io.graphfacade.build;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an object says about itself that is the same in each build: texts, names of classes, numbers. */
final class HeapContent {

    /** Another one in each build: in names of classes that a virtual machine makes at run time, and in keys that Quarkus makes up. */
    private static final String MADE_UP = "0x[0-9a-f]+|(?<=proxykey|\\$Proxy)[0-9]+";

    private static final int SHORT = 12;

    private HeapContent() {}

    /** Of a class, without what differs from build to build. */
    static String name(Class<?> type) {
        return type.getName().replaceAll(MADE_UP, "");
    }

    /** Empty if there is nothing of that kind in it, or it cannot be read here. */
    static String of(@Nullable Object object) {
        try {
            return object == null ? "" : object.getClass().isArray() ? ofArray(object) : contentOf(object);
        } catch (RuntimeException | LinkageError notReadable) {
            return "";
        }
    }

    /** Entries of many maps have the same keys, and numbers are everywhere. */
    static boolean isDistinct(@Nullable Object object) {
        return object instanceof String
                || isClass(object)
                || !(object instanceof Map.Entry) && of(object).length() > SHORT;
    }

    /** A number for the elements of an array of numbers. Other arrays have nothing that is the same in each build. */
    private static String ofArray(Object array) {
        return array.getClass().getComponentType().isPrimitive()
                ? Integer.toHexString(Arrays.deepHashCode(new Object[] {array}))
                : "";
    }

    private static String contentOf(Object object) {
        if (isPlain(object)) {
            return text(object);
        }
        if (object instanceof Map.Entry<?, ?> entry) {
            return of(entry.getKey());
        }
        StringBuilder content = new StringBuilder();
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                content.append(of(field, object));
            }
        }
        return content.toString();
    }

    private static String of(Field field, Object object) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive() || !field.trySetAccessible()) {
            return "";
        }
        try {
            Object value = field.get(object);
            return isPlain(value) ? field.getName() + "=" + text(value) + " " : "";
        } catch (IllegalAccessException notReadable) {
            return "";
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Enum
                || isClass(value)
                || value instanceof Member
                || value instanceof Boolean
                || value instanceof Character;
    }

    /** The builder has an object of its own for each class. */
    static boolean isClass(@Nullable Object value) {
        return value instanceof Class
                || value != null && value.getClass().getName().endsWith(".DynamicHub");
    }

    private static String text(Object plain) {
        String text = plain instanceof Enum<?> constant ? constant.name() : plain.toString();
        return text.replaceAll(MADE_UP, "");
    }
}

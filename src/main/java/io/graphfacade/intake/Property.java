package io.graphfacade.intake;

import java.lang.reflect.Method;
import java.util.List;

/**
 * A property of a Graph type, as a record component describes it.
 *
 * @param accessor of the component, whose name differs where Java cannot spell the property
 * @param index of the component in the record
 * @param length null for any
 * @param alsoFlat whether what it holds is read beside it too
 * @param aliases further names under which it is read
 */
record Property(
        String name,
        Method accessor,
        int index,
        Form<?> form,
        boolean required,
        Length length,
        boolean readOnly,
        boolean alsoFlat,
        List<String> aliases) {

    /** What a payload record has for it. */
    Object of(Object payload) {
        try {
            return accessor.invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the component " + accessor.getName(), e);
        }
    }
}

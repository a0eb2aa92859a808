package io.graphfacade.intake;

import java.util.List;

/**
 * A property of a Graph type, as a record component describes it.
 *
 * @param component the record component's name, which differs where Java cannot spell the property
 * @param index of the component in the record
 * @param alsoFlat whether what it holds is read beside it too
 * @param aliases further names under which it is read
 */
record Property(
        String name,
        String component,
        int index,
        Form<?> form,
        boolean readOnly,
        boolean alsoFlat,
        List<String> aliases) {}

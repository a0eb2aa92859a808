package io.graphfacade.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a Graph type, as a record component describes it.
 *
 * @param component its name, which differs where Java cannot spell the property
 * @param index of the component in the record
 * @param use who sets it
 * @param neverNull whether null is an error and absence is none
 * @param alsoFlat whether what it holds is read beside it too
 * @param aliases further names under which it is read
 * @param alsoNamed a further name under which it is read and sent, null for none
 * @param filledIn the property inside it that gets the configured value where it is missing, null for none
 */
public record Property(
        String name,
        String component,
        int index,
        Form<?> form,
        Use use,
        boolean neverNull,
        boolean alsoFlat,
        List<String> aliases,
        @Nullable String alsoNamed,
        @Nullable String filledIn) {

    /** Who sets a property. */
    enum Use {
        CALLER,
        /** Graph, which does not take it from anybody. */
        READ_ONLY,
        /** Graph, as its pages say; but it is sent to it. */
        INTERNAL
    }

    /** The name under which it is sent, if it was written under this one. */
    String sentAs(String written) {
        return written.equals(alsoNamed) ? written : name;
    }
}

package io.graphfacade.intake.form;

import io.graphfacade.canonical.Names;
import io.graphfacade.canonical.Text;

/**
 * The name of a Graph type. Read without its {@code #}, in any case, and without its namespace (contract 14.1).
 *
 * @param full with namespace, without {@code #}
 */
record ODataTypeName(String full) {

    static final String PROPERTY = "@odata.type";

    private static final String FOLDED_PROPERTY = Names.fold("odata.type");

    /** Whether a property of this name, such as {@code ODataType}, is meant to name the type. */
    static boolean isProperty(String name) {
        return Names.fold(name.startsWith("@") ? name.substring(1) : name).equals(FOLDED_PROPERTY);
    }

    /** As it goes to Graph. */
    String canonical() {
        return "#" + full;
    }

    boolean isMeantBy(String written) {
        String name = Text.strip(written);
        String bare = name.startsWith("#") ? name.substring(1) : name;
        return bare.equalsIgnoreCase(full) || bare.equalsIgnoreCase(simple());
    }

    String simple() {
        return full.substring(full.lastIndexOf('.') + 1);
    }
}

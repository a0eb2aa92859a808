package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;

/** The object that Windows PowerShell 5.1 writes in place of a list that has passed through its serialiser. */
final class ListWrapper {

    static final String VALUE = "value";

    private static final String COUNT = "Count";

    private ListWrapper() {}

    static boolean isOne(JsonNode written) {
        return written.isObject()
                && written.size() == 2
                && written.path(VALUE).isArray()
                && written.path(COUNT).isInt()
                && written.path(COUNT).intValue() == written.path(VALUE).size();
    }

    static JsonNode content(JsonNode wrapper) {
        return wrapper.get(VALUE);
    }
}

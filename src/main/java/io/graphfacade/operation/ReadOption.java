package io.graphfacade.operation;

import java.util.Arrays;
import java.util.Optional;

/** OData's query options of reads. Graph reads their names in upper or lower case, with and without the dollar sign. */
public enum ReadOption {
    SELECT("$select"),
    EXPAND("$expand"),
    FILTER("$filter"),
    SEARCH("$search"),
    ORDERBY("$orderby"),
    TOP("$top"),
    SKIP("$skip"),
    COUNT("$count"),
    /** Stands in Graph's own links to the next page only, and is opaque. */
    SKIPTOKEN("$skiptoken");

    private final String text;

    ReadOption(String text) {
        this.text = text;
    }

    /** As it goes to Graph. */
    String text() {
        return text;
    }

    /** Whether it only shapes an answer, and does not choose what is in it. */
    boolean isShape() {
        return this == SELECT || this == EXPAND;
    }

    static Optional<ReadOption> named(String written) {
        String name = written.startsWith("$") ? written : "$" + written;
        return Arrays.stream(values())
                .filter(option -> option.text.equalsIgnoreCase(name))
                .findFirst();
    }
}

package io.graphfacade.operation;

import java.util.Map;
import java.util.regex.Pattern;

/** Queries of directory objects that Graph answers with {@code ConsistencyLevel: eventual} only (contract 3.1). */
final class AdvancedQuery {

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern OPERATORS = Pattern.compile("(?i)\\bne\\b|\\bnot\\b|\\bendswith\\b");

    private AdvancedQuery() {}

    static boolean needsHeader(Map<ReadOption, String> options) {
        return needsCount(options)
                || "true".equals(options.get(ReadOption.COUNT))
                || options.containsKey(ReadOption.SEARCH);
    }

    /** Whether {@code $count=true} has to stand beside the header. */
    static boolean needsCount(Map<ReadOption, String> options) {
        String filter = QueryOptions.Option.decoded(options.getOrDefault(ReadOption.FILTER, ""));
        return !filter.isEmpty()
                && (options.containsKey(ReadOption.ORDERBY)
                        || OPERATORS
                                .matcher(QUOTED.matcher(filter).replaceAll("''"))
                                .find());
    }
}

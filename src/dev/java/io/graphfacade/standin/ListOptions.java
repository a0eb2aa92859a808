package io.graphfacade.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * OData's options of a list, as far as the stand-in knows them.
 *
 * @param after the number of the last object of the page before
 * @param select names in any case; empty for all
 */
record ListOptions(int top, long after, Predicate<ObjectNode> filter, Set<String> select, boolean counted) {

    private static final int LARGEST_PAGE = 999;
    private static final Set<String> KNOWN = Set.of("$top", "$skiptoken", "$filter", "$select", "$count");
    private static final Pattern EQUALS = Pattern.compile("\\s*(\\w+)\\s+eq\\s+(?:'((?:[^']|'')*)'|(true|false))\\s*");

    static ListOptions of(GraphRequest request) {
        Map<String, String> query = request.query();
        query.keySet().stream()
                .filter(option -> option.startsWith("$") && !KNOWN.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw Refusal.unsupportedQuery("The stand-in for Graph has no " + option + ".");
                });
        return new ListOptions(
                top(query.getOrDefault("$top", "100")),
                after(query.getOrDefault("$skiptoken", "0")),
                filter(query.get("$filter")),
                Stream.of(query.getOrDefault("$select", "").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))),
                // without the header Graph leaves the count out
                query.getOrDefault("$count", "false").equals("true") && request.eventual());
    }

    private static int top(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw Refusal.badRequest("Invalid page size specified: '" + text + "'. Must be between 1 and "
                    + LARGEST_PAGE + " inclusive.");
        }
        return Integer.parseInt(text);
    }

    private static long after(String token) {
        if (!token.matches("[0-9]{1,18}")) {
            throw Refusal.badRequest("The specified page token value has expired or is invalid.");
        }
        return Long.parseLong(token);
    }

    private static Predicate<ObjectNode> filter(String text) {
        if (text == null) {
            return entity -> true;
        }
        Matcher equals = EQUALS.matcher(text);
        if (!equals.matches()) {
            throw Refusal.unsupportedQuery("Unsupported Query. The stand-in for Graph filters by eq only.");
        }
        String property = equals.group(1);
        String value =
                equals.group(2) == null ? equals.group(3) : equals.group(2).replace("''", "'");
        return entity -> entity.path(property).asText().equalsIgnoreCase(value);
    }

    /** What a context has behind the name of the set. */
    String selection() {
        return select.isEmpty() ? "" : "(" + String.join(",", select) + ")";
    }

    ObjectNode selected(ObjectNode entity) {
        ObjectNode selected = entity.deepCopy();
        if (!select.isEmpty()) {
            selected.properties().removeIf(each -> !select.contains(each.getKey()));
        }
        return selected;
    }

    /** The address of the next page, with all other options of this one. */
    String next(String url, long last) {
        String[] parts = url.split("\\?", 2);
        String others = Stream.of((parts.length == 1 ? "" : parts[1]).split("&"))
                .filter(option -> !option.isEmpty() && !option.matches("(?i)(\\$|%24)skiptoken=.*"))
                .collect(Collectors.joining("&"));
        return parts[0] + "?" + others + (others.isEmpty() ? "" : "&") + "$skiptoken=" + last;
    }
}

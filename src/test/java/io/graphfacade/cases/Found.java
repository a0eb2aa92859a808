package io.graphfacade.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an answer says was found and changed, in the words of the cases: {@code code severity pointer} and {@code code pointer}. */
final class Found {

    /** An item of a list with a string or a display string (RFC 9651). */
    private static final Pattern ITEM = Pattern.compile(
            "([a-z0-9-]+);pointer=(%?)\"((?:\\\\.|[^\"\\\\])*)\"(?:;message=\"(?:\\\\.|[^\"\\\\])*\")?");

    private Found() {}

    static List<String> findings(JsonNode report) {
        return report.path("findings")
                .valueStream()
                .map(finding -> words(text(finding, "code"), text(finding, "severity"), text(finding, "pointer")))
                .toList();
    }

    static List<String> changes(JsonNode report) {
        return report.path("changes")
                .valueStream()
                .map(change -> words(text(change, "code"), text(change, "path")))
                .toList();
    }

    /** The details of an error are errors. */
    static List<String> details(JsonNode body) {
        return body.path("error")
                .path("details")
                .valueStream()
                .map(detail -> words(text(detail, "code"), "error", text(detail, "target")))
                .toList();
    }

    static List<String> warnings(String header) {
        return ITEM.matcher(header)
                .results()
                .map(item -> words(item.group(1), "warning", pointer(item)))
                .toList();
    }

    static List<String> changes(String header) {
        return ITEM.matcher(header)
                .results()
                .map(item -> words(item.group(1), pointer(item)))
                .toList();
    }

    private static String pointer(MatchResult item) {
        return item.group(2).isEmpty()
                ? item.group(3).replaceAll("\\\\(.)", "$1")
                : URLDecoder.decode(item.group(3).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The pointer to the whole payload is empty, and nothing to be seen. */
    private static String words(String... words) {
        return String.join(" ", words).strip();
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }
}

package io.graphfacade.web;

import io.graphfacade.intake.journal.Change;
import io.graphfacade.operation.Notes;
import io.graphfacade.operation.ParameterRules;
import io.graphfacade.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Warnings and changes of a forwarded request as structured header fields: lists of rule codes with a pointer (RFC 9651). */
final class FindingHeaders {

    private static final String WARNINGS = "Facade-Warnings";
    private static final String CHANGES = "Facade-Changes";

    /** API Gateway allows 10,240 bytes for all headers together. */
    private static final int LONGEST = 3_000;

    private static final int LONGEST_POINTER = 200;

    private FindingHeaders() {}

    static Map<String, String> of(Notes notes) {
        Map<String, String> headers = new HashMap<>();
        put(headers, WARNINGS, warnings(notes.warnings()));
        put(headers, CHANGES, changes(notes.changes()));
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String list) {
        if (!list.isEmpty()) {
            headers.put(name, list);
        }
    }

    static String warnings(List<Finding> warnings) {
        return list(warnings.stream()
                .map(warning -> item(warning.code(), warning.pointer()) + reason(warning))
                .toList());
    }

    /** A read has no report, so the header says the reason. */
    private static String reason(Finding warning) {
        return warning.code().equals(ParameterRules.QUERY_OPTION_IGNORED.code())
                ? ";message=" + string(warning.message())
                : "";
    }

    static String changes(List<Change> changes) {
        return list(changes.stream()
                .map(change -> item(change.code(), change.path()))
                .toList());
    }

    private static String list(List<String> items) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            if (list.length() + items.get(i).length() > LONGEST) {
                return list + ", and-more;count=" + (items.size() - i);
            }
            list.append(list.isEmpty() ? "" : ", ").append(items.get(i));
        }
        return list.toString();
    }

    private static String item(String code, String pointer) {
        return pointer.length() > LONGEST_POINTER ? code : code + ";pointer=" + string(pointer);
    }

    /** A string of RFC 9651 section 3.3.3, or where it is not ASCII a display string of section 3.3.8. */
    private static String string(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        if (isPrintable(octets)) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        StringBuilder display = new StringBuilder("%\"");
        for (byte octet : octets) {
            int c = octet & 0xff;
            boolean plain = c >= ' ' && c <= '~' && c != '%' && c != '"';
            display.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "%%%02x", c));
        }
        return display.append('"').toString();
    }

    /** A create has two dozen of these texts, so this is a loop. Octets beyond ASCII are negative. */
    private static boolean isPrintable(byte[] octets) {
        for (byte octet : octets) {
            if (octet < ' ' || octet > '~') {
                return false;
            }
        }
        return true;
    }
}

package io.graphfacade.operation;

import io.graphfacade.intake.Change;
import io.graphfacade.intake.Finding;
import io.graphfacade.intake.Taken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Warnings and changes of a forwarded request as structured header fields: lists of rule codes with a pointer (RFC 9651). */
public class FacadeHeaders {

    static final String WARNINGS = "Facade-Warnings";
    static final String CHANGES = "Facade-Changes";

    private static final String FORWARDED = "facade.forwarded";

    /** API Gateway allows 10,240 bytes for all headers together. */
    private static final int LONGEST = 3_000;

    private static final int LONGEST_POINTER = 200;

    /** This payload is forwarded; whatever comes of it, the answer shall say what was found and changed. */
    static void announce(Taken<?> taken, ContainerRequestContext request) {
        request.setProperty(FORWARDED, taken);
    }

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(FORWARDED) instanceof Taken<?> taken) {
            put(response, WARNINGS, warnings(taken.warnings()));
            put(response, CHANGES, changes(taken.changes()));
        }
    }

    private static void put(ContainerResponseContext response, String name, String list) {
        if (!list.isEmpty()) {
            response.getHeaders().putSingle(name, list);
        }
    }

    static String warnings(List<Finding> warnings) {
        return list(warnings.stream()
                .map(warning -> item(warning.code(), warning.pointer()))
                .toList());
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
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        StringBuilder display = new StringBuilder("%\"");
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xff;
            boolean plain = c >= ' ' && c <= '~' && c != '%' && c != '"';
            display.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "%%%02x", c));
        }
        return display.append('"').toString();
    }
}

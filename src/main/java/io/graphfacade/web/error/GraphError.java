package io.graphfacade.web.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Graph's own description of a failure, cut to a size that API Gateway passes on. */
final class GraphError {

    private static final int LONGEST_TEXT = 4_096;
    private static final int MOST_DETAILS = 100;
    private static final int MOST_TEXT_IN_DETAILS = 128 * 1_024;
    private static final String CODE = "graphError";

    private GraphError() {}

    /**
     * @param status for the caller
     * @param graphStatus for the message if Graph gives none
     * @param error without secrets
     */
    static ErrorAnswer answer(int status, int graphStatus, ObjectNode error) {
        List<ODataError.Detail> details = details(error.path("details"));
        return new ErrorAnswer(
                status,
                text(error, "code", CODE),
                text(error, "message", "Microsoft Graph answered with status " + graphStatus + " and no message."),
                text(error, "target"),
                details.isEmpty() ? null : details);
    }

    private static List<ODataError.Detail> details(JsonNode written) {
        List<ODataError.Detail> details = new ArrayList<>();
        int length = 0;
        for (JsonNode detail : written) {
            if (details.size() == MOST_DETAILS || length > MOST_TEXT_IN_DETAILS) {
                details.add(new ODataError.Detail(
                        "moreDetails",
                        "Microsoft Graph gives " + (written.size() - details.size()) + " more details.",
                        null));
                return details;
            }
            ODataError.Detail shown = new ODataError.Detail(
                    text(detail, "code", CODE), text(detail, "message", "no message"), text(detail, "target"));
            length += shown.code().length() + shown.message().length();
            length += shown.target() == null ? 0 : shown.target().length();
            details.add(shown);
        }
        return details;
    }

    private static String text(JsonNode node, String name, String otherwise) {
        return Objects.requireNonNullElse(text(node, name), otherwise);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        boolean said = value.isValueNode() && !value.isNull() && !value.asText().isBlank();
        return said ? shortened(value.asText()) : null;
    }

    /** Never half of a surrogate pair. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

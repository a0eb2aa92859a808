package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.graphfacade.transport.HeaderSyntax;
import io.graphfacade.web.error.ErrorAnswer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that an event is valid HTTP before the adapter gets it. */
final class EventCheck {

    private static final int LONGEST_METHOD = 32;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t ]+");

    private EventCheck() {}

    /** The error for an event that the adapter cannot take; null if it can. */
    static @Nullable ErrorAnswer refusal(APIGatewayV2HTTPEvent event) {
        String method = event.getRequestContext().getHttp().getMethod();
        if (method == null || method.length() > LONGEST_METHOD || !HeaderSyntax.isToken(method)) {
            return ErrorAnswer.of(
                    400,
                    "invalidRequest",
                    "This is not an HTTP request of API Gateway (payload format version 2.0 or 1.0) or of an Application"
                            + " Load Balancer; nothing was done.");
        }
        if (isTooLong(event.getRawPath()) || isTooLong(event.getRawQueryString())) {
            return ErrorAnswer.of(
                    414, "uriTooLong", "Path and query may have " + RawUri.LONGEST + " characters each; this is more.");
        }
        String header = EventHeaders.problem(event.getHeaders());
        if (header != null) {
            return ErrorAnswer.of(400, "invalidRequest", header);
        }
        return event.getIsBase64Encoded() && event.getBody() != null && !isBase64(event.getBody())
                ? ErrorAnswer.of(400, "malformedBody", "The event says that its body is Base64, which it is not.")
                : null;
    }

    /** Call this only for an event that is not refused. */
    static void putRight(APIGatewayV2HTTPEvent event) {
        // the server refuses two slashes itself, without Graph's error shape
        String path = event.getRawPath() == null || event.getRawPath().equals("//") ? "/" : event.getRawPath();
        event.setRawPath(RawUri.path(path.startsWith("/") ? path : "/" + path));
        event.setRawQueryString(event.getRawQueryString() == null ? "" : RawUri.query(event.getRawQueryString()));
        event.setHeaders(EventHeaders.ofRequest(event.getHeaders()));
        if (event.getIsBase64Encoded() && event.getBody() != null) {
            event.setBody(inOneLine(event.getBody()));
        }
    }

    private static boolean isTooLong(String text) {
        return text != null && text.length() > RawUri.LONGEST;
    }

    private static boolean isBase64(String body) {
        try {
            Base64.getDecoder().decode(inOneLine(body));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Some tools that make test events break Base64 into lines, as mail does. */
    private static String inOneLine(String base64) {
        return LINE_BREAKS.matcher(base64).replaceAll("");
    }
}

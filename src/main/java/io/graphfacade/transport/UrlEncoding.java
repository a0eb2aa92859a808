package io.graphfacade.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Percent-encoding (RFC 3986), with blanks as %20, which is right in paths, queries and forms. */
public final class UrlEncoding {

    /** The media type of a form. */
    public static final String FORM = "application/x-www-form-urlencoded";

    private UrlEncoding() {}

    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> of(field.getKey()) + "=" + of(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}

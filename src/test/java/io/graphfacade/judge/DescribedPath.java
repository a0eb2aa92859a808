package io.graphfacade.judge;

import io.graphfacade.OpenApiSchemas;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path as the OpenAPI document spells it, for one that is spelled in another way that the function reads too.
 *
 * @param template the path of the document
 * @param path with its values
 */
record DescribedPath(String template, String path) {

    private static final Pattern VERSION = Pattern.compile("(?i)v1\\.0|beta");
    private static final Pattern KEY_IN_PARENTHESES = Pattern.compile("(\\w+)\\((?:\\w+=)?'?(.+?)'?\\)");

    /** Nothing if the document does not have it. */
    static Optional<DescribedPath> of(String written) {
        List<String> path = Arrays.stream(written.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(DescribedPath::decoded)
                .dropWhile(segment -> VERSION.matcher(segment).matches())
                .flatMap(DescribedPath::withItsKey)
                .toList();
        List<String> templates = new ArrayList<>();
        OpenApiSchemas.document().path("paths").fieldNames().forEachRemaining(templates::add);
        return templates.stream()
                .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .flatMap(template -> filled(template, path).stream())
                .findFirst();
    }

    private static Stream<String> withItsKey(String segment) {
        Matcher keyed = KEY_IN_PARENTHESES.matcher(segment);
        return keyed.matches() ? Stream.of(keyed.group(1), keyed.group(2).replace("''", "'")) : Stream.of(segment);
    }

    private static Optional<DescribedPath> filled(String template, List<String> path) {
        String[] filled = template.substring(1).split("/");
        if (filled.length != path.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < filled.length; i++) {
            if (filled[i].startsWith("{")) {
                filled[i] = encoded(path.get(i));
            } else if (!filled[i].equalsIgnoreCase(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new DescribedPath(template, "/" + String.join("/", filled)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2b"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }
}

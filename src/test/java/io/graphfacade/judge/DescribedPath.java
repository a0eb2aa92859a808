package io.graphfacade.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.OpenApiSchemas;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path as the OpenAPI document spells it, for one that is spelled in another way that the function reads too. */
final class DescribedPath {

    private static final String VERSIONS = "(?i)^(/+(v1\\.0|beta))+(?=/)";
    private static final String KEY_IN_PARENTHESES = "\\((?:\\w+=)?'?([^()']+)'?\\)";

    private DescribedPath() {}

    /** Nothing if the document does not have it. */
    static Optional<String> of(String written) {
        String path = decoded(written)
                .replaceAll(VERSIONS, "")
                .replaceAll(KEY_IN_PARENTHESES, "/$1")
                .replaceAll("/+$", "");
        JsonNode templates = OpenApiSchemas.document().path("paths");
        List<String> names = new ArrayList<>();
        templates.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .flatMap(template -> filled(template.split("/"), path.split("/")).stream())
                .findFirst();
    }

    private static Optional<String> filled(String[] template, String[] path) {
        if (template.length != path.length) {
            return Optional.empty();
        }
        String[] filled = template.clone();
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                filled[i] = path[i];
            } else if (!template[i].equalsIgnoreCase(path[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("/", filled));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2b"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}

package io.graphfacade.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to Graph.
 *
 * @param path its segments without the version; a key in parentheses has a segment of its own, {@code deviceId=…} if it is an alternate key
 * @param query its options, decoded
 * @param eventual whether it accepts answers that are not up to date, which advanced queries need
 */
record GraphRequest(
        String method,
        String url,
        String version,
        List<String> path,
        Map<String, String> query,
        boolean hasToken,
        boolean eventual,
        String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern KEY = Pattern.compile("([^(]+)\\((\\w+=)?'(.*)'\\)");

    static GraphRequest of(Request request) {
        String[] url = request.getUrl().split("\\?", 2);
        List<String> path = new ArrayList<>();
        for (String segment : url[0].substring(1).split("/")) {
            String decoded = decoded(segment.replace("+", "%2B"));
            Matcher key = KEY.matcher(decoded);
            if (key.matches()) {
                path.add(key.group(1));
                path.add((key.group(2) == null ? "" : key.group(2))
                        + key.group(3).replace("''", "'"));
            } else {
                path.add(decoded);
            }
        }
        return new GraphRequest(
                request.getMethod().getName(),
                request.getAbsoluteUrl(),
                path.get(0),
                path.subList(1, path.size()),
                query(url.length == 1 ? "" : url[1]),
                request.containsHeader("Authorization"),
                "eventual".equalsIgnoreCase(request.getHeader("ConsistencyLevel")),
                request.getBodyAsString());
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String option : text.split("&")) {
            String[] parts = option.split("=", 2);
            if (parts.length == 2) {
                query.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The URL is not encoded as URLs are.");
        }
    }

    /** Whether the path has these segments. A star is any key; names are in any case. */
    boolean isTo(String... names) {
        if (path.size() != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals("*") && !names[i].equalsIgnoreCase(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    String segment(int index) {
        return path.size() > index ? path.get(index) : "";
    }

    /** The same request, as the resource below this many segments sees it. */
    GraphRequest below(int segments) {
        List<String> rest = path.subList(Math.min(segments, path.size()), path.size());
        return new GraphRequest(method, url, version, rest, query, hasToken, eventual, body);
    }

    /** The same request, without an option that has been looked at. */
    GraphRequest without(String option) {
        Map<String, String> others = new LinkedHashMap<>(query);
        others.remove(option);
        return new GraphRequest(method, url, version, path, others, hasToken, eventual, body);
    }

    boolean isBeta() {
        return version.toLowerCase(Locale.ROOT).equals("beta");
    }

    ObjectNode json() {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            // the same answer as for JSON that is no object
        }
        throw Refusal.badRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and"
                + " payload is of valid JSON format.");
    }

    /** The value of {@code @odata.context} for what is behind the hash. */
    String context(String set) {
        return "https://graph.microsoft.com/" + version + "/$metadata#" + set;
    }
}

package io.graphfacade.judge;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cornutum.tcases.openapi.resolver.MessageData;
import org.cornutum.tcases.openapi.resolver.ParamData;
import org.cornutum.tcases.openapi.resolver.ParamDef.Location;
import org.cornutum.tcases.openapi.resolver.RequestCase;
import org.cornutum.tcases.resolve.ArrayValue;
import org.cornutum.tcases.resolve.DataValue;
import org.cornutum.tcases.resolve.ObjectValue;

/**
 * A request as it is sent.
 *
 * @param name what it is made for
 * @param url path and query, encoded
 * @param mediaType of the body
 * @param withToken whether it has a token
 * @param fault what the document does not allow, by the name that Tcases gives it
 */
record GeneratedRequest(
        String name,
        String method,
        String url,
        Map<String, String> headers,
        Optional<String> mediaType,
        Optional<String> body,
        boolean withToken,
        Optional<String> fault) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static GeneratedRequest of(RequestCase made) {
        String url = made.getPath();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (ParamData parameter : made.getParams()) {
            Object value = plain(parameter.getValue());
            String name = parameter.getName();
            if (parameter.getLocation() == Location.PATH) {
                String key = text(value).replace("'", "''");
                url = url.replace("'{" + name + "}'", "'" + encoded(key) + "'")
                        .replace("{" + name + "}", encoded(text(value)));
            } else if (value != null && parameter.getLocation() == Location.QUERY) {
                query.add(encoded(name) + "=" + encoded(text(value)));
            } else if (value != null && parameter.getLocation() == Location.HEADER) {
                headers.put(name, text(value));
            }
        }
        Optional<MessageData> body = Optional.ofNullable(made.getBody()).filter(message -> message.getValue() != null);
        return new GeneratedRequest(
                made.getId() + " " + made.getName(),
                made.getOperation().toUpperCase(Locale.ROOT),
                query.isEmpty() ? url : url + "?" + String.join("&", query),
                headers,
                body.map(MessageData::getMediaType),
                body.map(message -> json(plain(message.getValue()))),
                !made.isAuthFailure(),
                Optional.ofNullable(made.getInvalidInput()));
    }

    GeneratedRequest forItsReport() {
        String report = url.replaceFirst("(?=\\?|$)", "/\\$validate");
        return new GeneratedRequest(name, method, report, headers, mediaType, body, withToken, fault);
    }

    boolean isAsDescribed() {
        return fault.isEmpty();
    }

    /** Clients refuse to write other headers. */
    boolean canBeWritten() {
        return headers.values().stream().allMatch(value -> value.matches("[ -~]*"));
    }

    private static Object plain(DataValue<?> value) {
        if (value instanceof ObjectValue object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.getValue().forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        if (value instanceof ArrayValue<?> array) {
            return array.getValue().stream().map(GeneratedRequest::plain).toList();
        }
        return value == null ? null : value.getValue();
    }

    /** As OpenAPI writes parameters of the styles simple and form. */
    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(GeneratedRequest::text).collect(joining(","));
        }
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> member.getKey() + "," + text(member.getValue()))
                    .collect(joining(","));
        }
        return value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + url + ", " + fault.orElse("as described") + ", " + name;
    }
}

package io.graphfacade.lambda.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** The headers or query options of an event: each name with one value in one member, with all its values in another. */
record NamedValues(Map<String, List<String>> values) {

    /** Values of the wrong JSON type count as absent. The lists win, because the other member has only the last of several values. */
    static NamedValues of(JsonNode single, JsonNode lists) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        lists.properties().forEach(member -> {
            List<String> texts = new ArrayList<>();
            if (member.getValue().isArray()) {
                member.getValue().forEach(value -> add(value, texts));
            }
            put(member.getKey(), texts, values);
        });
        single.properties().forEach(member -> {
            if (!values.containsKey(member.getKey())) {
                List<String> texts = new ArrayList<>();
                add(member.getValue(), texts);
                put(member.getKey(), texts, values);
            }
        });
        return new NamedValues(values);
    }

    private static void put(String name, List<String> texts, Map<String, List<String>> values) {
        if (!texts.isEmpty()) {
            values.put(name, texts);
        }
    }

    private static void add(JsonNode value, List<String> texts) {
        if (value.isValueNode() && !value.isNull()) {
            texts.add(value.asText());
        }
    }

    /** As an HTTP API has headers: in lower case, several values in one with commas. */
    Map<String, String> asHeaders() {
        Map<String, StringJoiner> joined = new LinkedHashMap<>();
        values.forEach((name, texts) -> {
            StringJoiner header = joined.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new StringJoiner(","));
            texts.forEach(header::add);
        });
        Map<String, String> headers = new LinkedHashMap<>();
        joined.forEach((name, header) -> headers.put(name, header.toString()));
        return headers;
    }

    /** A query of names and values that are decoded: what would end them in a URL is encoded again. */
    String asDecodedQuery() {
        return asQuery(name -> encoded(name).replace("=", "%3D"), NamedValues::encoded);
    }

    /** The same, of names and values that are as they stood in the URL. */
    String asRawQuery() {
        return asQuery(name -> name, value -> value);
    }

    private String asQuery(UnaryOperator<String> name, UnaryOperator<String> value) {
        StringJoiner query = new StringJoiner("&");
        values.forEach((option, texts) -> {
            String before = name.apply(option) + "=";
            texts.forEach(text -> query.add(before + value.apply(text)));
        });
        return query.toString();
    }

    private static String encoded(String decoded) {
        return decoded.replace("%", "%25")
                .replace("&", "%26")
                .replace("+", "%2B")
                .replace(";", "%3B")
                .replace("#", "%23");
    }
}

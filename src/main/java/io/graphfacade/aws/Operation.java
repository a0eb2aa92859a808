package io.graphfacade.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An operation of AWS with what is said to it.
 *
 * @param headers that are particular to its protocol, names in lower case
 */
record Operation(String service, String action, String region, Map<String, String> headers, String body) {

    private static final String CONTENT_TYPE = "content-type";

    /** Of the query protocol. */
    static Operation ofForm(String service, String action, String region, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Operation(
                service,
                action,
                region,
                Map.of(CONTENT_TYPE, "application/x-www-form-urlencoded; charset=UTF-8"),
                form);
    }

    /** Of the protocol JSON 1.1, in which a service has another name of its own. */
    static Operation ofJson(String service, String target, String action, String region, String json) {
        Map<String, String> headers =
                Map.of(CONTENT_TYPE, "application/x-amz-json-1.1", "x-amz-target", target + "." + action);
        return new Operation(service, action, region, headers, json);
    }

    /** As policies of IAM call it. */
    String name() {
        return service + ":" + action;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

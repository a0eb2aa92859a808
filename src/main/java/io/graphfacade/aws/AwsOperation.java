package io.graphfacade.aws;

import io.graphfacade.transport.UrlEncoding;
import java.util.Map;

/**
 * An operation of AWS with its parameters.
 *
 * @param headers that are particular to its protocol, names in lower case
 */
record AwsOperation(String service, String action, String region, Map<String, String> headers, String body) {

    private static final String CONTENT_TYPE = "content-type";

    /** Of the query protocol. */
    static AwsOperation ofForm(String service, String action, String region, Map<String, String> fields) {
        return new AwsOperation(
                service,
                action,
                region,
                Map.of(CONTENT_TYPE, UrlEncoding.FORM + "; charset=UTF-8"),
                UrlEncoding.form(fields));
    }

    /** Of the protocol JSON 1.1, where a service has another name. */
    static AwsOperation ofJson(String service, String target, String action, String region, String json) {
        Map<String, String> headers =
                Map.of(CONTENT_TYPE, "application/x-amz-json-1.1", "x-amz-target", target + "." + action);
        return new AwsOperation(service, action, region, headers, json);
    }

    /** Its name in IAM policies. */
    String name() {
        return service + ":" + action;
    }
}

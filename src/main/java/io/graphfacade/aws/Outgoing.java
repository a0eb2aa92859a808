package io.graphfacade.aws;

import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One request.
 *
 * @param operation its name, for failures
 * @param headers of which some are secret
 * @param body null for a request without one
 */
record Outgoing(String operation, HttpMethod method, URI uri, Map<String, String> headers, String body) {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    /** The HTTP client would refuse what cannot be in a header too, and quote it. */
    Outgoing {
        headers.forEach((name, value) -> {
            if (!PRINTABLE.matcher(value).matches()) {
                throw AwsFailure.of(operation + ": the header " + name + " would not be printable ASCII");
            }
        });
    }

    String host() {
        return uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return operation;
    }
}

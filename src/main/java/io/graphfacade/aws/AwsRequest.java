package io.graphfacade.aws;

import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param operation its name, for failures
 * @param headers of which some are secret
 * @param body null for a request without one
 * @param secrets that must not be repeated from the answer
 */
record AwsRequest(
        String operation,
        HttpMethod method,
        URI uri,
        Map<String, String> headers,
        @Nullable String body,
        List<String> secrets) {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    /** The HTTP client would refuse an impossible header too, and quote it. */
    AwsRequest {
        headers.forEach((name, value) -> {
            if (!PRINTABLE.matcher(value).matches()) {
                throw AwsFailure.of(operation + ": the header " + name + " would not be printable ASCII");
            }
        });
    }

    /** Whether a text is a secret, or a part of one, or has one in it. */
    boolean hasSecret(String text) {
        return secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .anyMatch(secret -> secret.contains(text) || text.contains(secret));
    }

    String host() {
        return uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return operation;
    }
}

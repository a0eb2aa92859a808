package io.graphfacade.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.transport.Deadline;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gets the function's credentials: from its environment or, with SnapStart, from a server beside it. */
@Singleton
class AwsCredentialsSource {

    private static final String OPERATION = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

    /** This machine, and the addresses at which AWS puts such servers beside containers. */
    private static final Set<String> HERE =
            Set.of("localhost", "127.0.0.1", "[::1]", "169.254.170.2", "169.254.170.23", "[fd00:ec2::23]");

    private final AwsVariables variables;
    private final AwsClient http;
    private final ObjectMapper json;
    private volatile @Nullable AwsCredentials kept;

    @Inject
    AwsCredentialsSource(AwsVariables variables, AwsClient http, ObjectMapper json) {
        this.variables = variables;
        this.http = http;
        this.json = json;
    }

    AwsCredentials current(Deadline limit) {
        return variables.credentials().orElseGet(() -> beside(limit));
    }

    private AwsCredentials beside(Deadline limit) {
        AwsCredentials known = kept;
        if (known != null && known.areFresh()) {
            return known;
        }
        AwsCredentials fetched = fetched(limit);
        kept = fetched;
        return fetched;
    }

    private AwsCredentials fetched(Deadline limit) {
        String uri = variables
                .text(OPERATION)
                .orElseThrow(() -> AwsFailure.of("there are no credentials of AWS: neither AWS_ACCESS_KEY_ID with"
                        + " AWS_SECRET_ACCESS_KEY nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set"));
        Map<String, String> headers = new HashMap<>(Map.of("accept", "application/json"));
        Optional<String> token = token();
        token.ifPresent(text -> headers.put("authorization", text));
        AwsRequest outgoing = new AwsRequest(
                OPERATION,
                HttpMethod.GET,
                safe(uri),
                headers,
                null,
                token.stream().toList());
        String answer = http.answer(outgoing, limit);
        return read(answer).orElseThrow(() -> AwsFailure.garbled(OPERATION));
    }

    /** The token and the credentials go over no network in the clear. */
    private static URI safe(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (scheme.equals("https") || scheme.equals("http") && HERE.contains(uri.getHost()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // refused like any other
        }
        throw AwsFailure.of(OPERATION + " must begin with https:// or lead to this machine");
    }

    /** The file goes first, because its content changes. */
    private Optional<String> token() {
        return variables
                .text("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")
                .map(AwsCredentialsSource::content)
                .or(() -> variables.text("AWS_CONTAINER_AUTHORIZATION_TOKEN"));
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw AwsFailure.of("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE must name a text file that can be read");
        }
    }

    private Optional<AwsCredentials> read(String answer) {
        try {
            JsonNode body = json.readTree(answer);
            String id = body.path("AccessKeyId").textValue();
            String secret = body.path("SecretAccessKey").textValue();
            String expiration = body.path("Expiration").textValue();
            return id == null || secret == null
                    ? Optional.empty()
                    : Optional.of(new AwsCredentials(
                            id,
                            secret,
                            body.path("Token").textValue(),
                            expiration == null ? null : Instant.parse(expiration)));
        } catch (JsonProcessingException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

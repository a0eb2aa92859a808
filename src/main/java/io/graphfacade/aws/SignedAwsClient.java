package io.graphfacade.aws;

import io.graphfacade.transport.Deadline;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks a service of AWS in the name of the function's role. */
@Singleton
class SignedAwsClient {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AwsCredentialsSource credentials;
    private final Endpoints endpoints;
    private final AwsClient http;

    @Inject
    SignedAwsClient(AwsCredentialsSource credentials, Endpoints endpoints, AwsClient http) {
        this.credentials = credentials;
        this.endpoints = endpoints;
        this.http = http;
    }

    /** The body of the answer. */
    String answer(AwsOperation operation, Duration time) {
        Deadline limit = Deadline.in(time);
        return http.answer(signed(operation, credentials.current(limit)), limit);
    }

    private AwsRequest signed(AwsOperation operation, AwsCredentials current) {
        URI uri = endpoints.of(operation.service(), operation.region());
        SortedMap<String, String> headers = new TreeMap<>(operation.headers());
        headers.put("host", uri.getRawAuthority());
        headers.put("x-amz-date", TIME.format(Instant.now()));
        if (current.sessionToken() != null) {
            headers.put("x-amz-security-token", current.sessionToken());
        }
        Signature signature = new Signature(current, operation.service(), operation.region());
        headers.put("authorization", signature.authorization(headers, operation.body()));
        return new AwsRequest(operation.name(), HttpMethod.POST, uri, headers, operation.body(), current.texts());
    }
}

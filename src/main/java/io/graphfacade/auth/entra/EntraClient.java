package io.graphfacade.auth.entra;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.transport.Deadline;
import io.graphfacade.transport.RepeatableRequests;
import io.graphfacade.transport.TransportOutcome;
import io.graphfacade.transport.TrustedCertificates;
import io.graphfacade.transport.UrlEncoding;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/** Sends one request to Entra and reads its answer. */
@Singleton
class EntraClient {

    private static final long LONGEST_CONNECT_MILLIS = 2_000;

    private final RepeatableRequests http;

    @Inject
    EntraClient(Vertx vertx, AuthConfig config) {
        HttpClientOptions options = new HttpClientOptions().setConnectTimeout(connectTimeout(config));
        http = new RepeatableRequests(vertx, TrustedCertificates.trust(options, config.caCertificate()));
    }

    /** Leaves time for another attempt. */
    private static int connectTimeout(AuthConfig config) {
        return (int)
                Math.max(1, Math.min(LONGEST_CONNECT_MILLIS, config.timeout().toMillis()));
    }

    TransportOutcome get(URI uri, Deadline limit) {
        return http.send(to(uri), null, limit);
    }

    TransportOutcome post(URI uri, Map<String, String> form, Deadline limit) {
        RequestOptions request = to(uri).setMethod(HttpMethod.POST).putHeader("Content-Type", UrlEncoding.FORM);
        return http.send(request, UrlEncoding.form(form), limit);
    }

    private static RequestOptions to(URI uri) {
        return new RequestOptions().setAbsoluteURI(uri.toString()).putHeader("Accept", "application/json");
    }
}

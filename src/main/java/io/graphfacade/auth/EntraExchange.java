package io.graphfacade.auth;

import io.graphfacade.deadline.Deadline;
import io.graphfacade.http.Answer;
import io.graphfacade.http.Authorities;
import io.graphfacade.http.Exchange;
import io.graphfacade.http.Form;
import io.graphfacade.http.NoAnswer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** What Entra says to one request. Its failures quote nothing of what was sent or received. */
@Singleton
class EntraExchange {

    private static final long LONGEST_CONNECT_MILLIS = 2_000;

    private final Exchange http;

    @Inject
    EntraExchange(Vertx vertx, AuthConfig config) {
        HttpClientOptions options = new HttpClientOptions().setConnectTimeout(connectTimeout(config));
        http = new Exchange(vertx, Authorities.trust(options, config.caCertificate()));
    }

    /** Leaves time for another attempt. */
    private static int connectTimeout(AuthConfig config) {
        return (int)
                Math.max(1, Math.min(LONGEST_CONNECT_MILLIS, config.timeout().toMillis()));
    }

    Answer get(URI uri, Deadline limit) throws NoAnswer, TimeoutException {
        return http.exchange(to(uri), null, limit);
    }

    Answer post(URI uri, Map<String, String> form, Deadline limit) throws NoAnswer, TimeoutException {
        RequestOptions request = to(uri).setMethod(HttpMethod.POST).putHeader("Content-Type", Form.CONTENT_TYPE);
        return http.exchange(request, Form.of(form), limit);
    }

    private static RequestOptions to(URI uri) {
        return new RequestOptions().setAbsoluteURI(uri.toString()).putHeader("Accept", "application/json");
    }
}

package io.graphfacade.lambda;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers a CORS preflight that the facade's own CORS filter has left over. Without headers of CORS the answer allows nothing. API Gateway
 * hands preflights on to greedy routes and adds the headers of its own CORS settings, but the status stays ours, and browsers want a good one.
 */
@Singleton
public class Preflight {

    /** Higher priorities run first; the CORS filter has 300. */
    private static final int BEHIND_CORS = 290;

    void register(@Observes Filters filters) {
        filters.register(Preflight::answer, BEHIND_CORS);
    }

    private static void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean preflight = request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
        if (preflight) {
            context.response().setStatusCode(204).end();
        } else {
            context.next();
        }
    }
}

package io.graphfacade.lambda;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads the body before an operation runs. Otherwise the operation would wait for a body that only its own thread can hand in ({@link
 * EventServer}).
 */
@Singleton
public class BodyFirst {

    /** Higher priorities run first; {@link Preflight} has 290. */
    private static final int BEHIND_PREFLIGHT = 280;

    void register(@Observes Filters filters) {
        filters.register(BodyFirst::read, BEHIND_PREFLIGHT);
    }

    private static void read(RoutingContext context) {
        context.request().bodyHandler(body -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        context.request().resume();
    }
}

package io.graphfacade.lambda;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads the body on the event loop, before an operation runs on a thread of its own. An event has it whole. Otherwise that thread would ask for
 * it piece by piece, and the two would wake each other up for each.
 */
@Singleton
public class BodyFirst {

    /** Higher priorities run first; {@link Preflight} has 290. */
    private static final int BEHIND_PREFLIGHT = 280;

    void register(@Observes Filters filters) {
        filters.register(BodyFirst::read, BEHIND_PREFLIGHT);
    }

    private static void read(RoutingContext context) {
        BodyInOnePiece.of(context.request().connection());
        context.request().bodyHandler(body -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        context.request().resume();
    }
}

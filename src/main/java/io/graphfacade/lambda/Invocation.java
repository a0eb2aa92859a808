package io.graphfacade.lambda;

import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Gives access to the Lambda context and event of a request; the HTTP adapter attaches them to its headers. */
public final class Invocation {

    private Invocation() {}

    /** Null if the request did not come through Lambda. */
    public static <T> @Nullable T of(HttpServerRequest request, Class<T> type) {
        return request.headers() instanceof QuarkusHttpHeaders headers ? headers.getContextObject(type) : null;
    }
}

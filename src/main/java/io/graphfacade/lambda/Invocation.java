package io.graphfacade.lambda;

import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What came with a request from Lambda: its context and its event, which the HTTP adapter hangs on the headers. */
public final class Invocation {

    private Invocation() {}

    /** Null where the request did not come through Lambda. */
    public static <T> T of(HttpServerRequest request, Class<T> type) {
        return request.headers() instanceof QuarkusHttpHeaders headers ? headers.getContextObject(type) : null;
    }
}

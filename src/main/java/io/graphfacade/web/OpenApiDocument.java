package io.graphfacade.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Serves the OpenAPI document as it was stored, in YAML unless JSON is asked for by {@code .json}, {@code format=json} or
 * {@code Accept}. Making it here would take more than a quarter of the start-up time.
 */
@Singleton
public class OpenApiDocument {

    private static final String PATHS = "/q/openapi(\\.json|\\.ya?ml)?";
    private static final String JSON = "application/json";

    void serve(@Observes Router router) {
        router.routeWithRegex(PATHS)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(OpenApiDocument::answer);
    }

    private static void answer(RoutingContext context) {
        boolean json = wantsJson(context.request());
        context.response()
                .putHeader("Content-Type", (json ? JSON : "application/yaml") + ";charset=UTF-8")
                .end(stored(json ? "openapi.json" : "openapi.yaml"));
    }

    private static boolean wantsJson(HttpServerRequest request) {
        if (request.path().indexOf('.') >= 0) {
            return request.path().endsWith(".json");
        }
        String accepted = request.getHeader("Accept");
        return "json".equalsIgnoreCase(request.getParam("format")) || accepted != null && accepted.contains(JSON);
    }

    private static Buffer stored(String name) {
        try (InputStream document = OpenApiDocument.class.getResourceAsStream("/openapi/" + name)) {
            return Buffer.buffer(document.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

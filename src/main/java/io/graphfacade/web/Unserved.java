package io.graphfacade.web;

import io.graphfacade.web.error.ErrorAnswer;
import io.graphfacade.web.error.NotServed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers requests that no operation takes. */
@Singleton
class Unserved {

    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final Routes routes;

    @Inject
    Unserved(Routes routes) {
        this.routes = routes;
    }

    /** @param path below the version, in canonical spelling; empty if it could not be read */
    Answer answer(String method, String path, ResultRenderer renderer) {
        Set<String> served = routes.methods(path);
        Optional<String> known = NotServed.wayOut(path, method);
        return known.isEmpty() && served.isEmpty()
                ? renderer.error(notFound("There is no operation at this path."))
                : renderer.error(
                        ErrorAnswer.of(
                                NOT_ALLOWED,
                                "methodNotAllowed",
                                known.orElse("This path does not take " + method + " requests.")),
                        Map.of(HttpHeaders.ALLOW, String.join(", ", served)));
    }

    static ErrorAnswer notFound(String message) {
        return ErrorAnswer.of(NOT_FOUND, "notFound", message);
    }
}

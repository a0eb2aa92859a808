package io.graphfacade.portal;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Serves the files that {@code portal/build.mjs} has made, at the root of dev mode. */
@Singleton
@IfBuildProfile("dev")
public class PortalPage {

    /** Only its own files and only its own host; deployed, Entra's host is added, for signing in. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final String FILES = "/(?:(?:assets|schemas|samples)/[\\w.-]+|[\\w-]+\\.(?:html|json|svg))?";

    private static final String MISSING =
            "The portal page is not there: it is built with Node 20.19 or later. Install it and start dev mode again.\n";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    void serve(@Observes Router router) {
        router.getWithRegex(FILES).handler(PortalPage::answer);
    }

    private static void answer(RoutingContext context) {
        String path = context.request().path();
        boolean root = path.equals("/");
        try (InputStream file = PortalPage.class.getResourceAsStream("page" + (root ? "/index.html" : path))) {
            if (file != null) {
                answer(context.response(), type(root ? "/index.html" : path)).end(Buffer.buffer(file.readAllBytes()));
            } else if (root) {
                answer(context.response(), "text/plain;charset=UTF-8").end(MISSING);
            } else {
                context.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServerResponse answer(HttpServerResponse response, String type) {
        return response.putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-cache");
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }
}

package io.graphfacade.web;

import io.graphfacade.graph.setting.GraphHost;
import io.graphfacade.setting.ServiceUrl;
import io.graphfacade.setting.WebConfig;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The facade's own address, as the caller knows it, without a slash at its end. */
@Singleton
class OwnUrl {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(?::\\d{1,5})?|\\[[0-9A-Fa-f:]+](?::\\d{1,5})?");
    private static final Pattern THIS_MACHINE = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?");

    /** Names of a stage, and keys of a custom domain's mapping. */
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*");

    private final @Nullable String configured;
    private final GraphHost graph;

    @Inject
    OwnUrl(WebConfig config, GraphHost graph) {
        this.graph = graph;
        this.configured = config.publicUrl().map(OwnUrl::root).orElse(null);
    }

    /** Observes the start, so that a wrong setting stops it; see {@code Main}. */
    void atStart(@Observes Router routes) {}

    private static String root(String written) {
        ServiceUrl url = ServiceUrl.of("facade.web.public-url", written);
        return (url.base() + url.rest()).replaceAll("/+$", "");
    }

    OwnLinks links(ContainerRequestContext request) {
        return new OwnLinks(graph, configured == null ? asAsked(request) : configured);
    }

    /** Null if the request does not say. */
    private static @Nullable String asAsked(ContainerRequestContext request) {
        String host = request.getHeaderString(HttpHeaders.HOST);
        if (host == null || !HOST.matcher(host).matches()) {
            return null;
        }
        String forwarded = request.getHeaderString("X-Forwarded-Proto");
        boolean plain = forwarded == null ? THIS_MACHINE.matcher(host).matches() : forwarded.equalsIgnoreCase("http");
        String prefix = request.getProperty(RequestPath.PREFIX) instanceof String before ? before : "";
        if (!PREFIX.matcher(prefix).matches()) {
            return null;
        }
        return (plain ? "http://" : "https://") + host + prefix;
    }
}

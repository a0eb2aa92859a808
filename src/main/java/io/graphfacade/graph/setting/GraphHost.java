package io.graphfacade.graph.setting;

import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.setting.ServiceUrl;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The one host that requests go to: the configured cloud's, or a stand-in. */
@Singleton
public class GraphHost {

    private final String base;

    @Inject
    public GraphHost(GraphConfig config) {
        base = config.baseUrl()
                .map(written -> ServiceUrl.standIn(
                                "facade.graph.base-url", written, "facade.graph.allow-http", config.allowHttp())
                        .base())
                .orElseGet(() -> config.cloud().graph().toString());
    }

    /** Observes the start, so that wrong settings stop it; see {@code Main}. */
    void atStart(@Observes Router routes) {}

    public String root() {
        return base;
    }

    public boolean isSecure() {
        return base.startsWith("https:");
    }

    public URI uri(GraphRequest request) {
        return URI.create(base + request.path());
    }

    /** The next page of a list, if Graph's link leads to Graph; apart from that it is opaque (contract 13.2). */
    public Optional<GraphRequest> next(String link) {
        if (!link.startsWith(base + "/")) {
            return Optional.empty();
        }
        try {
            new URI(link);
            return Optional.of(new GraphRequest("GET", link.substring(base.length())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

package io.graphfacade.graph;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The one host that is ever talked to: that of the configured cloud, or a stand-in. */
@Singleton
class GraphHost {

    private final String base;

    @Inject
    GraphHost(GraphConfig config) {
        base = config.baseUrl().orElse(config.cloud().graph()).toString().replaceFirst("/+$", "");
        if (!base.matches("https?://[^/?#@]+")) {
            throw new ConfigurationException("facade.graph.base-url must be scheme, host and port, such as"
                    + " https://localhost:8443, not " + base);
        }
    }

    /** Makes it at start; see {@code Main} for when that is. */
    void atStart(@Observes Router routes) {}

    String root() {
        return base;
    }

    boolean isSecure() {
        return base.regionMatches(true, 0, "https:", 0, 6);
    }

    URI uri(GraphRequest request) {
        return URI.create(base + request.path());
    }

    /** The next page of a list, if Graph's link leads to Graph; apart from that it is opaque (contract 13.2). */
    Optional<GraphRequest> next(String link) {
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

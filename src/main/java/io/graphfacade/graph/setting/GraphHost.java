package io.graphfacade.graph.setting;

import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.setting.ServiceUrl;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one host that requests go to: the configured cloud's, or a stand-in. */
@Singleton
public class GraphHost {

    private static final Pattern LINK =
            Pattern.compile("(?i)(https?)://([a-z0-9.-]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}))?(/.*)");

    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");

    private final String base;
    private final Set<String> authorities;

    @Inject
    public GraphHost(GraphConfig config) {
        base = config.baseUrl()
                .map(written -> ServiceUrl.standIn(
                                "facade.graph.base-url", written, "facade.graph.allow-http", config.allowHttp())
                        .base())
                .orElseGet(() -> config.cloud().graph().toString());
        authorities = Stream.of(base, config.cloud().graph().toString())
                .map(root -> LINK.matcher(root + "/"))
                .filter(Matcher::matches)
                .map(GraphHost::authority)
                .collect(Collectors.toSet());
    }

    /** Host and port; without the port if it is the usual one. */
    private static String authority(Matcher link) {
        String scheme = link.group(1).toLowerCase(Locale.ROOT);
        String host = link.group(2).toLowerCase(Locale.ROOT);
        String port = link.group(3);
        return port == null || port.equals(USUAL_PORTS.get(scheme)) ? host : host + ":" + port;
    }

    /**
     * The path and query of a link that leads to Graph, as they are. Behind a stand-in Graph may write its own host, and pages write http for
     * https. The host of another cloud is another Graph.
     */
    public Optional<String> path(String link) {
        Matcher parts = LINK.matcher(link);
        return parts.matches() && authorities.contains(authority(parts))
                ? Optional.of(parts.group(4))
                : Optional.empty();
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
        try {
            new URI(link);
            return path(link).map(path -> new GraphRequest("GET", path));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

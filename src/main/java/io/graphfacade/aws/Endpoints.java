package io.graphfacade.aws;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Where the services of AWS are. */
@Singleton
class Endpoints {

    private final Optional<URI> standIn;

    @Inject
    Endpoints(AwsConfig config) {
        standIn = config.endpointUrl();
        standIn.map(URI::toString)
                .filter(url -> !url.matches("https?://[^/?#@]+/?"))
                .ifPresent(url -> {
                    throw new ConfigurationException(
                            "facade.aws.endpoint-url must be scheme, host and port, such as http://localhost:4566, not "
                                    + url);
                });
    }

    /** Makes it at start; see {@code Main} for when that is. */
    void atStart(@Observes Router routes) {}

    /** That of the region, because the global one of STS has no tokens for others. */
    URI of(String service, String region) {
        String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        return standIn.orElseGet(() -> URI.create("https://" + service + "." + region + "." + domain))
                .resolve("/");
    }
}

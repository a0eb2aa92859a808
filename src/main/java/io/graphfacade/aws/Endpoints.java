package io.graphfacade.aws;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Where the services of AWS are. */
@Startup
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

    /** That of the region, because the global one of STS has no tokens for others. */
    URI of(String service, String region) {
        String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        return standIn.orElseGet(() -> URI.create("https://" + service + "." + region + "." + domain))
                .resolve("/");
    }
}

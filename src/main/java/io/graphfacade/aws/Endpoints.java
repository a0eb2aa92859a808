package io.graphfacade.aws;

import io.graphfacade.setting.ServiceUrl;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** The addresses of the services of AWS. */
@Singleton
class Endpoints {

    private final Optional<URI> standIn;

    @Inject
    Endpoints(AwsConfig config) {
        standIn = config.endpointUrl().map(written -> ServiceUrl.standIn(
                        "facade.aws.endpoint-url", written, "facade.aws.allow-http", config.allowHttp())
                .uri());
    }

    /** Observes the start, so that wrong settings stop it; see {@code Main}. */
    void atStart(@Observes Router routes) {}

    /** That of the region, because the global one of STS has no tokens for others. */
    URI of(String service, String region) {
        String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        return standIn.orElseGet(() -> URI.create("https://" + service + "." + region + "." + domain))
                .resolve("/");
    }
}

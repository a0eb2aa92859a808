package io.graphfacade.graph;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Makes the REST client for the Graph that is configured. */
@Singleton
class GraphApiProducer {

    @Produces
    @Singleton
    GraphApi graphApi(GraphConfig config) {
        HttpClientOptions options = new HttpClientOptions();
        config.caCertificate()
                .ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(graph(config))
                .httpClientOptions(options)
                .followRedirects(false)
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .disableDefaultMapper(true)
                .build(GraphApi.class);
    }

    static URI graph(GraphConfig config) {
        return config.baseUrl().orElse(config.cloud().graph());
    }
}

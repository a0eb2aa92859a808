package io.graphfacade.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where Graph is and how long it is waited for. */
@ConfigMapping(prefix = "facade.graph")
public interface GraphConfig {

    /** The national cloud: {@code global}, {@code us-gov-l4}, {@code us-gov-l5} or {@code china}. */
    @WithDefault("global")
    Cloud cloud();

    /** Scheme, host and port of a stand-in for Graph, in place of the cloud's. */
    Optional<URI> baseUrl();

    /** PEM file with the certificate authorities to trust in place of the system's, for a stand-in. */
    Optional<Path> caCertificate();

    /** Longest wait for a connection. */
    @WithDefault("3S")
    Duration connectTimeout();

    /** Longest wait for the answer to a request that was sent. */
    @WithDefault("20S")
    Duration readTimeout();
}

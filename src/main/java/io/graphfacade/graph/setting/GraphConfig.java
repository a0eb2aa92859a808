package io.graphfacade.graph.setting;

import io.graphfacade.cloud.CloudConfig;
import io.graphfacade.setting.DurationText;
import io.graphfacade.setting.WaitText;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The host of Graph, and the times of its requests. */
@ConfigMapping(prefix = "facade.graph")
public interface GraphConfig extends CloudConfig {

    /** Scheme, host and port of a stand-in for Graph, in place of the cloud's. */
    Optional<String> baseUrl();

    /** Whether that may be {@code http://} on another machine. */
    @WithDefault("false")
    boolean allowHttp();

    /** PEM file with the certificate authorities to trust in place of the system's, for a stand-in. */
    Optional<Path> caCertificate();

    /** Longest wait for a connection. */
    @WithDefault("3S")
    @WithConverter(WaitText.class)
    Duration connectTimeout();

    /** Longest wait for the answer to a request that was sent. */
    @WithDefault("20S")
    @WithConverter(WaitText.class)
    Duration readTimeout();

    /** How long an idle connection is used again; Graph closes its end some time later. */
    @WithDefault("20S")
    @WithConverter(DurationText.class)
    Duration keepAlive();

    /** Time for the caller to have an answer, retries and look-ups included, unless the invocation ends sooner. API Gateway waits 30 s. */
    @WithDefault("28S")
    @WithConverter(WaitText.class)
    Duration answerWithin();

    /** Time before the end of an invocation that is left for the answer itself. */
    @WithDefault("0.5S")
    @WithConverter(DurationText.class)
    Duration reserve();

    /** Time that Graph may need to show what it has created; a look-up that finds nothing is repeated after it. */
    @WithDefault("2S")
    @WithConverter(DurationText.class)
    Duration settleTime();

    /** Whether a resource that Graph created without telling its id is looked up, for the caller to have the id. */
    @WithDefault("true")
    boolean completeCreated();

    /**
     * Whether a resource without a unique key (a device link, a user's device) is created once more after a failure if it is not seen.
     * Graph's lists may show the first one only later; then there are two.
     */
    @WithDefault("false")
    boolean createAgain();

    /** Whether Graph is asked before each creation for the same resource, to warn of a second one. One more request for each. */
    @WithDefault("false")
    boolean lookFirst();
}

package io.graphfacade.aws;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The address of AWS. */
@ConfigMapping(prefix = "facade.aws")
public interface AwsConfig {

    /** Scheme, host and port of a stand-in for all services of AWS, in place of their own. */
    Optional<String> endpointUrl();

    /** Whether that may be {@code http://} on another machine. */
    @WithDefault("false")
    boolean allowHttp();
}

package io.graphfacade.setting;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the facade's own HTTP. */
@ConfigMapping(prefix = "facade.web")
public interface WebConfig {

    /** The facade's own address for callers, where the Host header does not say it: behind a proxy that changes it. */
    Optional<String> publicUrl();
}

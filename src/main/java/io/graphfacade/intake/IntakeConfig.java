package io.graphfacade.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what is taken in. */
@ConfigMapping(prefix = "facade.intake")
public interface IntakeConfig {

    /** Longest body that is parsed, such as {@code 256K}. */
    @WithDefault("256K")
    MemorySize maxBodySize();
}

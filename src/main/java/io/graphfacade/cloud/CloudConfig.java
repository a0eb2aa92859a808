package io.graphfacade.cloud;

import io.smallrye.config.WithDefault;

/** The cloud that Graph and Entra are asked in: {@code facade.graph.cloud}. */
public interface CloudConfig {

    /** The national cloud: {@code global}, {@code us-gov-l4}, {@code us-gov-l5} or {@code china}. */
    @WithDefault("global")
    Cloud cloud();
}

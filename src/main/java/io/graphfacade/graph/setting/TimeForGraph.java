package io.graphfacade.graph.setting;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses, at start, times that would leave none for any request. */
@Singleton
public class TimeForGraph {

    void requireSome(@Observes Router routes, GraphConfig config) {
        require(config);
    }

    public static void require(GraphConfig config) {
        if (config.reserve().compareTo(config.answerWithin()) >= 0) {
            throw new ConfigurationException(
                    "facade.graph.reserve must be less than facade.graph.answer-within, of which it is a part");
        }
    }
}

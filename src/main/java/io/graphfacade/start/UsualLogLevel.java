package io.graphfacade.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives loggers the level that they have if nobody sets another one, while the executable is built. Else each start would log what it reads of
 * its settings, throw these lines away later, and then visit all loggers to change their level.
 */
class UsualLogLevel {

    /** The default of {@code quarkus.log.level}. */
    private static final Level USUAL = Level.INFO;

    /** Beans are made while the executable is built. */
    void set(@Observes @Initialized(ApplicationScoped.class) Object beans) {
        Logger.getLogger("").setLevel(USUAL);
    }
}

package io.graphfacade.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the function, or says in one line why it cannot start.
 *
 * <p>What can be wrong with its settings is found when the routes are made ({@code @Observes Router}), before the thread is started that
 * asks Lambda for events. Of {@code StartupEvent} Quarkus does not promise that, and that thread has more to say about a failed start than
 * one line.
 */
@QuarkusMain
public final class Main {

    Main() {}

    public static void main(String... args) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Quarkus.run(null, Main::end, args);
        } else {
            Quarkus.run(args);
        }
    }

    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            System.err.println(StartFailure.line(failure));
        }
        System.exit(exitCode);
    }
}

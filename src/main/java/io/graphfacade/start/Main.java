package io.graphfacade.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the function, or says in one line why it cannot start.
 *
 * <p>Settings are checked when the routes are made ({@code @Observes Router}), before the thread starts that asks Lambda for events: that
 * thread would report a failed start in more than one line. {@code StartupEvent} would not do, because Quarkus does not promise this order
 * for it.
 */
@QuarkusMain
public final class Main {

    private static final String HOST_NAME = "jboss.qualified.host.name";

    Main() {}

    public static void main(String... args) {
        nameHost();
        Quarkus.run(null, Main::end, args);
    }

    /** Each line of the log knows the host's name, and none says it. The first would ask the resolver for it, maybe over the network. */
    private static void nameHost() {
        String name = System.getenv().getOrDefault("HOSTNAME", "localhost");
        System.setProperty(HOST_NAME, System.getProperty(HOST_NAME, name));
    }

    /** In dev mode, which ends the application at each change of its code, the process goes on. */
    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            System.err.println(StartFailure.line(failure));
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            System.exit(exitCode);
        }
    }
}

package io.graphfacade.web.error;

import java.util.Optional;
import java.util.regex.Pattern;

/** Methods that people try for good reasons and that are not served, with the way out. */
public final class NotServed {

    private static final Pattern LINK =
            Pattern.compile("/networkAccess/connectivity/remoteNetworks/[^/]+/deviceLinks/[^/]+/?");

    private NotServed() {}

    /** @param path below the version, in canonical spelling */
    public static Optional<String> wayOut(String path, String method) {
        return LINK.matcher(path).matches() && (method.equals("PUT") || method.equals("PATCH"))
                ? Optional.of("A device link cannot be edited after creation. Delete it and create it again; the"
                        + " Microsoft endpoint may change then, so look up the connectivity configuration and set up the"
                        + " router with it.")
                : Optional.empty();
    }
}

package io.graphfacade.web.error;

import java.util.Optional;
import java.util.regex.Pattern;

/** Requests that people try for good reasons and that are not served, with the way out. */
public record NotServed(int status, String message) {

    private static final Pattern BATCH = Pattern.compile("/(?:\\$|%24)batch/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("/networkAccess/connectivity/remoteNetworks/[^/]+/deviceLinks/[^/]+/?");

    /** @param path below the version, in canonical spelling */
    public static Optional<NotServed> at(String path, String method) {
        if (BATCH.matcher(path).matches()) {
            return Optional.of(
                    new NotServed(
                            404,
                            "There is no $batch here. Send each create as a request of its own, such as one POST /devices for each device."));
        }
        if (LINK.matcher(path).matches() && (method.equals("PUT") || method.equals("PATCH"))) {
            return Optional.of(
                    new NotServed(
                            405,
                            "A device link cannot be edited after creation. Delete it and create it again; the Microsoft endpoint may"
                                    + " change then, so look up the connectivity configuration and set up the router with it."));
        }
        return Optional.empty();
    }
}

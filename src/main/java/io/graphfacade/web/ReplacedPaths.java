package io.graphfacade.web;

import java.util.List;
import java.util.Locale;

/** Paths of an API that Graph had before remote networks (contract 7). */
final class ReplacedPaths {

    /** The second one is on the page that assigns forwarding profiles. */
    private static final List<String> BRANCHES =
            List.of("/networkaccess/connectivity/branches/", "/networkaccess/branches/");

    private ReplacedPaths() {}

    /**
     * @param segments of a path, the first one empty
     * @throws PathReplaced for a path with branches
     */
    static void refuse(List<String> segments) {
        String path = String.join("/", segments).toLowerCase(Locale.ROOT) + "/";
        if (BRANCHES.stream().anyMatch(path::startsWith)) {
            throw new PathReplaced("Microsoft Graph has replaced branches by remote networks;"
                    + " use /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}.");
        }
    }
}

package io.graphfacade.operation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Graph reads the words of its paths in any case, and so do Microsoft's own pages write them (contract 13.2, 14.1). */
final class PathSpelling {

    private static final List<String> WORDS = List.of(
            "devices",
            "me",
            "users",
            "networkAccess",
            "connectivity",
            "remoteNetworks",
            "deviceLinks",
            "connectivityConfiguration");
    private static final String BRANCHES = "branches";
    private static final Pattern TO_VALIDATE =
            Pattern.compile("(/(?:.*/)?(?:devices|deviceLinks))/(?i:(?:\\$|%24)validate)/?");

    private PathSpelling() {}

    /**
     * @param path below the version, beginning with a slash
     * @throws NotInGraph for a path of the API that was there before remote networks
     */
    static String canonical(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            if (!isValue(segments, i)) {
                segments[i] = word(segments[i]);
            }
        }
        boolean branches = segments.length > 3
                && segments[1].equals("networkAccess")
                && segments[2].equals("connectivity")
                && segments[3].equalsIgnoreCase(BRANCHES);
        if (branches) {
            throw new NotInGraph("Microsoft Graph has replaced branches by remote networks;"
                    + " use /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}.");
        }
        return String.join("/", segments);
    }

    /**
     * The collection whose {@code $validate} is asked for, null if none is.
     *
     * @param path in canonical spelling
     */
    static String validatedBy(String path) {
        Matcher toValidate = TO_VALIDATE.matcher(path);
        return toValidate.matches() ? toValidate.group(1) : null;
    }

    /** What stands behind users and remoteNetworks is an id. */
    private static boolean isValue(String[] segments, int index) {
        return index == 2 && segments[1].equals("users") || index == 4 && segments[3].equals("remoteNetworks");
    }

    private static String word(String written) {
        for (String word : WORDS) {
            if (word.equalsIgnoreCase(written)) {
                return word;
            }
        }
        return written;
    }
}

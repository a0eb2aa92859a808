package io.graphfacade.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Graph reads the words of its paths in any case, and takes a key in a segment of its own or in parentheses; so do Microsoft's own pages
 * write them (contract 13.2, 14.1).
 */
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
    private static final List<String> COLLECTIONS = List.of("devices", "users", "remoteNetworks", "deviceLinks");
    private static final String BRANCHES = "branches";
    private static final Pattern TO_VALIDATE =
            Pattern.compile("(/(?:.*/)?(?:devices|deviceLinks))/(?i:(?:\\$|%24)validate)/?");

    /** As in {@code remoteNetworks('id')}, also with its signs encoded. */
    private static final Pattern WITH_KEY = Pattern.compile("([A-Za-z]+)(?:\\(|%28)(?:'|%27)(.+)(?:'|%27)(?:\\)|%29)");

    private PathSpelling() {}

    /**
     * @param path below the version, beginning with a slash
     * @throws NotInGraph for a path of the API that was there before remote networks
     */
    static String canonical(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (isValue(segments)) {
                segments.add(segment);
            } else {
                addWord(segment, segments);
            }
        }
        boolean branches = segments.size() > 3
                && segments.get(1).equals("networkAccess")
                && segments.get(2).equals("connectivity")
                && segments.get(3).equalsIgnoreCase(BRANCHES);
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

    /** What stands behind users, remoteNetworks and deviceLinks is an id. */
    private static boolean isValue(List<String> before) {
        int index = before.size();
        return index == 2 && before.get(1).equals("users")
                || index == 4 && before.get(3).equals("remoteNetworks")
                || index == 6 && before.get(5).equals("deviceLinks");
    }

    private static void addWord(String segment, List<String> segments) {
        Matcher withKey = WITH_KEY.matcher(segment);
        Optional<String> collection = withKey.matches() ? word(withKey.group(1), COLLECTIONS) : Optional.empty();
        Optional<String> key = collection.flatMap(named -> key(withKey.group(2)));
        if (key.isPresent()) {
            segments.add(collection.get());
            segments.add(key.get());
        } else {
            segments.add(word(decoded(segment), WORDS).orElse(segment));
        }
    }

    private static String decoded(String segment) {
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Encoded as it came; in a key in quotes, two of them stand for one. */
    private static Optional<String> key(String quoted) {
        String key = quoted.replace("%27", "'");
        String withoutPairs = key.replace("''", "");
        if (withoutPairs.indexOf('\'') >= 0) {
            return Optional.empty();
        }
        return Optional.of(key.replace("''", "%27"));
    }

    private static Optional<String> word(String written, List<String> words) {
        return words.stream().filter(word -> word.equalsIgnoreCase(written)).findFirst();
    }
}

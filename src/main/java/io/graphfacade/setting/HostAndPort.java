package io.graphfacade.setting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host in a URL, and its port if it has one (RFC 3986 section 3.2). Underscores are let through: names of containers have them. */
public final class HostAndPort {

    private static final int LONGEST_HOST = 253;
    private static final int LARGEST_PORT = 65_535;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?";
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern FORM = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::([0-9]{1,5}))?");
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.?");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?[0-9]+\\.?");
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** The reader of the URL checks its digits. */
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+\\]");

    private HostAndPort() {}

    public static boolean isOne(String authority) {
        Matcher parts = FORM.matcher(authority);
        return parts.matches() && isHost(parts.group(1)) && (parts.group(2) == null || isPort(parts.group(2)));
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return IPV6.matcher(host).matches();
        }
        return host.length() <= LONGEST_HOST
                && (ENDS_IN_NUMBER.matcher(host).matches()
                        ? IPV4.matcher(host).matches()
                        : NAME.matcher(host).matches());
    }

    private static boolean isPort(String digits) {
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= LARGEST_PORT;
    }
}

package io.graphfacade.canonical;

import org.jspecify.annotations.Nullable;

/**
 * An IPv4 address as a dotted quad (RFC 791). Also accepted: white space around it, and a {@code /32} behind it. Leading zeros are
 * refused, because many parsers read them as octal (RFC 6943 section 3.1.1).
 */
public record Ipv4Address(int bits) {

    private static final String EXPECTED = "an IPv4 address as four decimal numbers, such as 20.55.91.42";
    private static final String MAPPED = "::ffff:";
    private static final int PARTS = 4;

    public static Canonical<Ipv4Address> canonical(String written) {
        String text = Text.strip(written);
        String bare = text.endsWith("/32") ? text.substring(0, text.length() - 3) : text;
        Ipv4Address address = parse(bare);
        if (address != null) {
            return Canonical.of(written, address, Departure.IPV4_SPELLING);
        }
        return new Canonical.Refused<>(Departure.IPV4_MALFORMED, problem(bare), EXPECTED, nearest(bare));
    }

    /** The address written as a dotted quad without leading zeros, or null. */
    public static @Nullable Ipv4Address parse(String quad) {
        int bits = 0;
        int part = -1;
        int parts = 1;
        for (int i = 0; i < quad.length(); i++) {
            char c = quad.charAt(i);
            if (c == '.' && part >= 0) {
                bits = bits << 8 | part;
                part = -1;
                parts++;
            } else if (c >= '0' && c <= '9' && part != 0) {
                part = (part < 0 ? 0 : part * 10) + c - '0';
                if (part > 255) {
                    return null;
                }
            } else {
                return null;
            }
        }
        return parts == PARTS && part >= 0 ? new Ipv4Address(bits << 8 | part) : null;
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }

    private static String problem(String text) {
        if (text.indexOf('/') >= 0) {
            return "carries a prefix length, but a single address is needed";
        }
        if (hasLeadingZero(text)) {
            return "has leading zeros, which are decimal to some and octal to others";
        }
        if (text.indexOf(':') >= 0) {
            return text.indexOf(':') == text.lastIndexOf(':') ? "carries a port" : "is an IPv6 address";
        }
        return "is not an IPv4 address";
    }

    /** A guess is made only if removing a prefix, a port or a last dot leaves exactly one reading. */
    private static @Nullable String nearest(String text) {
        String candidate = text;
        if (candidate.regionMatches(true, 0, MAPPED, 0, MAPPED.length())) {
            candidate = candidate.substring(MAPPED.length());
        } else if (candidate.indexOf(':') == candidate.lastIndexOf(':') && candidate.indexOf(':') > 0) {
            candidate = candidate.substring(0, candidate.indexOf(':'));
        } else if (candidate.endsWith(".")) {
            candidate = candidate.substring(0, candidate.length() - 1);
        }
        Ipv4Address address = parse(candidate);
        return address == null ? null : address.toString();
    }

    private static boolean hasLeadingZero(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean startsPart = i == 0 || text.charAt(i - 1) == '.';
            if (startsPart && text.charAt(i) == '0' && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}

package io.graphfacade.setting;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a service that tokens, secrets or keys go to or come from. A wrong one is never quoted: it may have a password in it.
 *
 * @param base scheme, host and port
 * @param rest path and query, empty if there are none
 */
public record ServiceUrl(String base, String rest) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)");

    /** @throws ConfigurationException for anything but an absolute URL of a possible host, without user name and fragment */
    public static ServiceUrl of(String key, String written) {
        Matcher parts = FORM.matcher(written.strip());
        if (!parts.matches() || !HostAndPort.isOne(parts.group(2)) || !isUri(written.strip())) {
            throw new ConfigurationException(key
                    + " must be an absolute URL that begins with https:// and a host, with a port from 1 to 65535 if any,"
                    + " without user name and password");
        }
        String origin = parts.group(1) + "://" + parts.group(2);
        return new ServiceUrl(origin.toLowerCase(Locale.ROOT), parts.group(3));
    }

    /** @throws ConfigurationException if it would not be encrypted on its way to another machine */
    public static ServiceUrl safe(String key, String written) {
        ServiceUrl url = of(key, written);
        if (!url.isEncrypted() && !url.isHere()) {
            throw new ConfigurationException(
                    key + " must be an absolute URL that begins with https:// (http:// on this machine only)");
        }
        return url;
    }

    /**
     * The address of a stand-in for a service.
     *
     * @param allowHttp key of the setting that allows http:// to another machine
     * @throws ConfigurationException if it is more than scheme, host and port, or http:// where that is not allowed
     */
    public static ServiceUrl standIn(String key, String written, String allowHttp, boolean isAllowed) {
        Matcher parts = FORM.matcher(written.strip());
        if (!parts.matches()
                || !HostAndPort.isOne(parts.group(2))
                || !parts.group(3).matches("/*")) {
            throw new ConfigurationException(key + " must be scheme, host and port, such as https://localhost:8443,"
                    + " without user name, path and query");
        }
        ServiceUrl url = new ServiceUrl(of(key, written).base(), "");
        if (!url.isEncrypted() && !url.isHere() && !isAllowed) {
            throw new ConfigurationException(key
                    + " must begin with https://, because tokens and keys would go over the" + " network in the clear; "
                    + allowHttp + "=true allows http:// for a stand-in on another machine");
        }
        return url;
    }

    /** Whether a text names a user in front of a host. */
    public static boolean hasUserInfo(String text) {
        return text.matches("[^/?#]*//[^/?#]*@.*");
    }

    public boolean isEncrypted() {
        return base.startsWith("https:");
    }

    private boolean isHere() {
        String authority = base.substring(base.indexOf("//") + 2);
        return HERE.contains(authority.replaceFirst(":[0-9]+$", ""));
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException invalid) {
            return false;
        }
    }

    public URI uri() {
        return URI.create(base + rest);
    }
}

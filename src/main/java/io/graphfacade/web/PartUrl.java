package io.graphfacade.web;

import io.graphfacade.transport.UrlEncoding;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The URL of one request of a batch. People write it as they would say it, so what a URL cannot hold is percent-encoded here.
 *
 * @param path beginning with a slash
 * @param query empty for none
 */
record PartUrl(String path, String query) {

    private static final Pattern ABSOLUTE = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);

    /** All that RFC 3986 allows in a path or query, and the percent sign. */
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/?%-]+");

    /** Nothing for a URL with a host: the batch goes to Graph, whatever host is named. */
    static Optional<PartUrl> of(String written) {
        if (ABSOLUTE.matcher(written).matches()) {
            return Optional.empty();
        }
        String url = OTHER.matcher(written.strip()).replaceAll(other -> UrlEncoding.of(other.group()));
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        return Optional.of(
                new PartUrl(path.startsWith("/") ? path : "/" + path, question < 0 ? "" : url.substring(question + 1)));
    }
}

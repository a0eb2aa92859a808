package io.graphfacade.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import org.jboss.logging.Logger;

/** Leaves the longest headers of an answer out that is too large for API Gateway. */
final class HeaderLimits {

    private static final Logger LOG = Logger.getLogger(HeaderLimits.class);

    /** In bytes: API Gateway's 10,240 for all headers together, minus room for those that it adds. */
    static final int ALL = 10_240 - 1_024;

    /** Colon, blank and line end. */
    private static final int AROUND_HEADER = 4;

    private HeaderLimits() {}

    static void hold(Map<String, String> headers) {
        while (size(headers) > ALL) {
            String longest = headers.entrySet().stream()
                    .max(Comparator.comparingInt(header -> header.getValue().length()))
                    .orElseThrow()
                    .getKey();
            LOG.warnf("the header %s of the answer was too long for API Gateway and was left out", longest);
            headers.remove(longest);
        }
    }

    private static int size(Map<String, String> headers) {
        return headers.entrySet().stream()
                .mapToInt(header -> header.getKey().length()
                        + header.getValue().getBytes(StandardCharsets.UTF_8).length
                        + AROUND_HEADER)
                .sum();
    }
}

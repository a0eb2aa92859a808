package io.graphfacade.web;

import io.graphfacade.intake.journal.IntakeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the content coding off a body (RFC 9110 section 8.4). */
@Singleton
class ContentCoding {

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final int LONGEST = 1_000;
    private static final Set<String> NONE = Set.of("", "identity");
    private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9, -]{1,60}");

    private final IntakeConfig config;

    @Inject
    ContentCoding(IntakeConfig config) {
        this.config = config;
    }

    /**
     * The body without its coding.
     *
     * @throws UnreadableBody if it has another coding, is not what it says, or is longer than {@code facade.intake.max-body-size}
     */
    byte[] takenOff(ContainerRequestContext request, byte[] body) {
        String named = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        // it takes long to bring some long texts into lower case
        boolean isLong = named != null && named.length() > LONGEST;
        List<String> codings = isLong ? List.of() : codings(named);
        if (codings.isEmpty() && !isLong) {
            return body;
        }
        if (isLong || codings.size() > 1 || !GZIP.contains(codings.get(0))) {
            throw UnreadableBody.ofCoding("The body is compressed" + quoted(named)
                    + " in a way that is not taken. Send it with gzip, or as it is, application/json in UTF-8.");
        }
        return Gzip.inflated(body, Math.toIntExact(config.maxBodySize().asLongValue()));
    }

    private static List<String> codings(@Nullable String named) {
        return named == null
                ? List.of()
                : Arrays.stream(named.split(","))
                        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                        .filter(coding -> !NONE.contains(coding))
                        .toList();
    }

    private static String quoted(@Nullable String named) {
        return named != null && TOKENS.matcher(named).matches() ? " (Content-Encoding: " + named.strip() + ")" : "";
    }
}

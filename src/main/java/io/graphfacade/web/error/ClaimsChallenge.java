package io.graphfacade.web.error;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The claims that a caller's next token is to have (RFC 9470's idea, in Entra's form), which the header has in Base64. */
final class ClaimsChallenge {

    private static final String HEADER = HttpHeaders.WWW_AUTHENTICATE;
    private static final Pattern CLAIMS = Pattern.compile("(?i)[\\s,]claims\\s*=\\s*\"([^\"]+)\"");

    private ClaimsChallenge() {}

    /** As a token request takes them, null if the headers have none. */
    static @Nullable String in(Map<String, String> headers) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(HEADER)) {
                Matcher claims = CLAIMS.matcher(header.getValue());
                return claims.find() ? decoded(claims.group(1)) : null;
            }
        }
        return null;
    }

    private static String decoded(String claims) {
        try {
            byte[] bytes = Base64.getDecoder().decode(claims.replace('-', '+').replace('_', '/'));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            return claims;
        }
    }
}

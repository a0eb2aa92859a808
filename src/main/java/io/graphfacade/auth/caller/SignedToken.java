package io.graphfacade.auth.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.auth.BearerToken;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of a token that Entra signs (RFC 7515 section 7.1): told apart from all else before anybody is asked for keys. */
final class SignedToken {

    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2}");
    private static final String ALGORITHM = "RS256";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SignedToken() {}

    /** The key that it says it is signed with; empty for what is no such token. */
    static Optional<String> keyId(BearerToken token) {
        if (!COMPACT.matcher(token.value()).matches()) {
            return Optional.empty();
        }
        try {
            String header = token.value().substring(0, token.value().indexOf('.'));
            JsonNode tree = JSON.readTree(Base64.getUrlDecoder().decode(header));
            return tree.path("alg").asText().equals(ALGORITHM)
                    ? Optional.ofNullable(tree.path("kid").textValue())
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

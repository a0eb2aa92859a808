package io.graphfacade.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;

/**
 * What a token for Graph says of itself. It is not verified, because nobody but Graph can; it serves to refuse early what cannot
 * work. A token that cannot be read says nothing.
 */
public record TokenClaims(JsonNode claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static TokenClaims of(BearerToken token) {
        String[] parts = token.value().split("\\.", -1);
        if (parts.length != 3) {
            return new TokenClaims(JSON.createObjectNode());
        }
        try {
            return new TokenClaims(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new TokenClaims(JSON.createObjectNode());
        }
    }

    /** Whether the token stands for an application without a user: it has roles and no delegated scopes (contract 10). */
    public boolean isAppOnly() {
        return !claims.has("scp")
                && (claims.path("idtyp").asText().equals("app")
                        || claims.path("roles").isArray());
    }
}

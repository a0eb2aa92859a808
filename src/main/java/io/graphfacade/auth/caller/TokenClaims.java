package io.graphfacade.auth.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.auth.BearerToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a token for Graph says of itself. It is not verified, because nobody but Graph can; it serves to refuse early what cannot
 * work. A token that cannot be read says nothing.
 */
public record TokenClaims(JsonNode claims) {

    /** A second far in the future, and far from overflow. */
    private static final long LATEST = 253_402_300_799L;

    /** Beyond it, JSON's readers differ (RFC 8259 section 6). */
    private static final double LARGEST_INTEGER = 0x1p53;

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

    /** Null where the token does not say. */
    public String audience() {
        return claims.path("aud").isTextual() ? claims.path("aud").textValue() : null;
    }

    /** Null where the token does not say. */
    public Instant expiry() {
        return instant("exp");
    }

    /** Null where the token does not say. */
    public Instant notBefore() {
        return instant("nbf");
    }

    private Instant instant(String name) {
        return claims.path(name).canConvertToLong()
                ? Instant.ofEpochSecond(
                        Math.max(-LATEST, Math.min(claims.path(name).longValue(), LATEST)))
                : null;
    }

    /** Whether each time that it names is one (RFC 7519 section 2), and so near that whoever reads numbers reads the same. */
    boolean timesAreDates() {
        return Stream.of("exp", "nbf", "iat")
                .map(claims::path)
                .filter(time -> !time.isMissingNode() && !time.isNull())
                .allMatch(time -> time.isNumber() && Math.abs(time.doubleValue()) <= LARGEST_INTEGER);
    }

    /** Whether it says at all what it permits. */
    public boolean namesPermissions() {
        return claims.path("scp").isTextual() || claims.path("roles").isArray();
    }

    /** Whether it says which delegated permissions it has. */
    public boolean namesScopes() {
        return claims.path("scp").isTextual() && !claims.path("scp").textValue().isBlank();
    }

    /** Delegated permissions ({@code scp}) and those of an application ({@code roles}). */
    public Stream<String> permissions() {
        return Stream.concat(scopes().stream(), roles().stream());
    }

    Set<String> scopes() {
        return Set.copyOf(List.of(claims.path("scp").asText().split(" +")));
    }

    Set<String> roles() {
        return texts("roles").collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the token stands for an application without a user: it has roles and no delegated scopes (contract 10). */
    public boolean isAppOnly() {
        return !claims.has("scp")
                && (claims.path("idtyp").asText().equals("app")
                        || claims.path("roles").isArray());
    }

    /** An ID token, which has the same audience, says neither what is permitted to a client nor to which one it was issued. */
    boolean isAccessToken() {
        return claims.has("scp") || claims.has("azp") || claims.has("appid");
    }

    private Stream<String> texts(String name) {
        JsonNode value = claims.path(name);
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                : Stream.empty();
    }

    /** One, or several. */
    boolean isFor(List<String> audiences) {
        return Stream.concat(Stream.ofNullable(audience()), texts("aud")).anyMatch(audiences::contains);
    }

    /** The object that the caller is in the tenant's directory. Null where the token does not say. */
    String object() {
        return claims.path("oid").textValue();
    }

    /** The application that the caller uses, by the name it has in either version of the format. Null where the token does not say. */
    String application() {
        return claims.path("azp").isTextual()
                ? claims.path("azp").textValue()
                : claims.path("appid").textValue();
    }

    /** Empty where the token does not say. */
    String issuer() {
        return claims.path("iss").asText();
    }

    boolean isOfTenant(UUID tenant) {
        return tenant.toString().equalsIgnoreCase(claims.path("tid").asText());
    }
}

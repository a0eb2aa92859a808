package io.graphfacade.auth.caller;

import io.graphfacade.auth.BearerToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The claims of a token (RFC 7519 section 4). {@link TokenVerification} gives those that are verified. */
public record TokenClaims(Map<String, Object> claims) {

    /** A second far in the future, and far from overflow. */
    private static final long LATEST = 253_402_300_799L;

    private static final double LARGEST_SECOND = 0x1p63;

    /** Beyond it, readers of JSON differ (RFC 8259 section 6). */
    private static final double LARGEST_INTEGER = 0x1p53;

    /**
     * The claims of a token for Graph. Only Graph can verify it; so they serve to refuse early what Graph would refuse, and grant nothing.
     * An unreadable token has none.
     */
    public static TokenClaims of(BearerToken token) {
        return new TokenClaims(UnverifiedClaims.of(token));
    }

    /** Null where the token does not say. */
    public @Nullable String audience() {
        return text("aud");
    }

    /** Null where the token does not say. */
    public @Nullable Instant expiry() {
        return instant("exp");
    }

    /** Null where the token does not say. */
    public @Nullable Instant notBefore() {
        return instant("nbf");
    }

    private @Nullable Instant instant(String name) {
        return claims.get(name) instanceof Number seconds && Math.abs(seconds.doubleValue()) <= LARGEST_SECOND
                ? Instant.ofEpochSecond((long) Math.max(-LATEST, Math.min(seconds.doubleValue(), LATEST)))
                : null;
    }

    /** Whether each time that it names is one (RFC 7519 section 2), and so near that all readers read the same number. */
    boolean timesAreDates() {
        return Stream.of("exp", "nbf", "iat")
                .filter(name -> claims.get(name) != null)
                .allMatch(name ->
                        claims.get(name) instanceof Number time && Math.abs(time.doubleValue()) <= LARGEST_INTEGER);
    }

    /** Whether it says at all what it permits. */
    public boolean namesPermissions() {
        return text("scp") != null || claims.get("roles") instanceof List;
    }

    /** Whether it says which delegated permissions it has. */
    public boolean namesScopes() {
        return text("scp") != null && !text("scp").isBlank();
    }

    /** Delegated permissions ({@code scp}) and those of an application ({@code roles}). */
    public Stream<String> permissions() {
        return Stream.concat(scopes().stream(), roles().stream());
    }

    Set<String> scopes() {
        return text("scp") == null ? Set.of() : Set.copyOf(List.of(text("scp").split(" ")));
    }

    Set<String> roles() {
        return texts("roles").collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the token stands for an application without a user: it has roles and no delegated scopes (contract 10). */
    public boolean isAppOnly() {
        return !claims.containsKey("scp") && ("app".equals(text("idtyp")) || claims.get("roles") instanceof List);
    }

    /** An ID token, which has the same audience, says neither what is permitted to a client nor to which one it was issued. */
    boolean isAccessToken() {
        return Stream.of("scp", "azp", "appid").anyMatch(claims::containsKey);
    }

    /** One, or several. */
    boolean isFor(List<String> audiences) {
        return Stream.concat(Stream.ofNullable(audience()), texts("aud")).anyMatch(audiences::contains);
    }

    /** The object that the caller is in the tenant's directory. Null where the token does not say. */
    @Nullable
    String object() {
        return text("oid");
    }

    /** The application that the caller uses, by the name it has in either version of the format. Null where the token does not say. */
    @Nullable
    String application() {
        return text("azp") == null ? text("appid") : text("azp");
    }

    /** Empty where the token does not say. */
    String issuer() {
        return Objects.requireNonNullElse(text("iss"), "");
    }

    boolean hasTenant() {
        return text("tid") != null;
    }

    boolean isOfTenant(UUID tenant) {
        return tenant.toString().equalsIgnoreCase(text("tid"));
    }

    private @Nullable String text(String name) {
        return claims.get(name) instanceof String text ? text : null;
    }

    private Stream<String> texts(String name) {
        return claims.get(name) instanceof List<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}

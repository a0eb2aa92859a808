package io.graphfacade.auth;

import io.graphfacade.deadline.Deadline;
import io.graphfacade.http.Answer;
import io.graphfacade.http.NoAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The keys that the tenant's tokens are signed with (RFC 7517). Fetched when the first token comes, and anew for a key that is new. */
@Singleton
class TenantKeys {

    private static final Logger LOG = Logger.getLogger(TenantKeys.class);
    private static final Duration KEEP = Duration.ofHours(6);

    private final EntraExchange http;
    private final Entra entra;
    private final InstantSource clock;
    private List<JsonWebKey> keys = List.of();
    private Instant fetched = Instant.EPOCH;

    @Inject
    TenantKeys(EntraExchange http, Entra entra) {
        this(http, entra, InstantSource.system());
    }

    TenantKeys(EntraExchange http, Entra entra, InstantSource clock) {
        this.http = http;
        this.entra = entra;
        this.clock = clock;
    }

    /**
     * The key that a token names; empty if it is none of the tenant's.
     *
     * @throws TokensUnavailable if the keys cannot be had
     */
    synchronized Optional<Key> of(JsonWebSignature token, Deadline limit) {
        Optional<Key> known = isOld() ? Optional.empty() : named(token);
        if (known.isPresent()) {
            return known;
        }
        keys = fetched(limit);
        fetched = clock.instant();
        return named(token);
    }

    /** By the clock on the wall, which goes on while a function is frozen. */
    private boolean isOld() {
        return clock.instant().isAfter(fetched.plus(KEEP));
    }

    private Optional<Key> named(JsonWebSignature token) {
        try {
            return Optional.ofNullable(new VerificationJwkSelector().select(token, keys))
                    .map(JsonWebKey::getKey);
        } catch (JoseException unfit) {
            return Optional.empty();
        }
    }

    private List<JsonWebKey> fetched(Deadline limit) {
        try {
            Answer answer = http.get(entra.jwksUri(), limit);
            if (!answer.isOk()) {
                throw unavailable("an answer with status " + answer.status());
            }
            return new JsonWebKeySet(answer.body()).getJsonWebKeys();
        } catch (NoAnswer broken) {
            throw unavailable(broken.getMessage());
        } catch (TimeoutException late) {
            throw unavailable("no answer in time");
        } catch (JoseException | ClassCastException garbled) {
            throw unavailable("an answer that is no set of keys");
        }
    }

    private static TokensUnavailable unavailable(String reason) {
        LOG.warnf("The keys of the tenant cannot be fetched: %s", reason);
        return new TokensUnavailable(
                "The token cannot be verified at the moment, because Microsoft Entra cannot be asked"
                        + " for its keys; nothing was sent to Microsoft Graph.");
    }
}

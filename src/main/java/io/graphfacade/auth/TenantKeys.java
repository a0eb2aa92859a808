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
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** The keys that the tenant's tokens are signed with (RFC 7517). Fetched when the first token comes, and anew for a key that is new. */
@Singleton
class TenantKeys {

    private static final Logger LOG = Logger.getLogger(TenantKeys.class);
    private static final Duration KEEP = Duration.ofHours(6);

    private final EntraExchange http;
    private final Entra entra;
    private final InstantSource clock;
    private volatile Published published = new Published(List.of(), Instant.EPOCH);

    @Inject
    TenantKeys(EntraExchange http, Entra entra) {
        this(http, entra, InstantSource.system());
    }

    TenantKeys(EntraExchange http, Entra entra, InstantSource clock) {
        this.http = http;
        this.entra = entra;
        this.clock = clock;
    }

    /** As they were at a time by the clock on the wall, which goes on while a function is frozen. */
    private record Published(List<RsaJsonWebKey> keys, Instant at) {

        Optional<Key> key(String id) {
            return keys.stream()
                    .filter(key -> id.equals(key.getKeyId()))
                    .map(RsaJsonWebKey::getKey)
                    .findFirst();
        }
    }

    /**
     * The key of this id; empty if it is none of the tenant's.
     *
     * @throws TokensUnavailable if the keys cannot be had
     */
    Optional<Key> of(String id, Deadline limit) {
        Published known = published;
        return current(known, id).or(() -> newer(known, id, limit));
    }

    private Optional<Key> current(Published known, String id) {
        return clock.instant().isAfter(known.at().plus(KEEP)) ? Optional.empty() : known.key(id);
    }

    /** Who waited for another to fetch them has a look first. */
    private synchronized Optional<Key> newer(Published known, String id, Deadline limit) {
        Optional<Key> fetchedMeanwhile = published == known ? Optional.empty() : current(published, id);
        if (fetchedMeanwhile.isPresent()) {
            return fetchedMeanwhile;
        }
        published = new Published(fetched(limit), clock.instant());
        return published.key(id);
    }

    private List<RsaJsonWebKey> fetched(Deadline limit) {
        try {
            Answer answer = http.get(entra.jwksUri(), limit);
            if (!answer.isOk()) {
                throw unavailable("an answer with status " + answer.status());
            }
            List<RsaJsonWebKey> keys = keys(answer.body());
            if (keys.isEmpty()) {
                throw unavailable("an answer without keys");
            }
            return keys;
        } catch (NoAnswer broken) {
            throw unavailable(broken.getMessage());
        } catch (TimeoutException late) {
            throw unavailable("no answer in time");
        }
    }

    /** Those that can verify what Entra signs. */
    private static List<RsaJsonWebKey> keys(String answer) {
        try {
            return new JsonWebKeySet(answer)
                    .getJsonWebKeys().stream()
                            .filter(key -> key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                            .filter(RsaJsonWebKey.class::isInstance)
                            .map(RsaJsonWebKey.class::cast)
                            .toList();
        } catch (JoseException | RuntimeException garbled) {
            // what is no set of keys fails in as many ways as there are readers of it
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

package io.graphfacade.auth.entra;

import io.graphfacade.auth.Entra;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.transport.Deadline;
import io.graphfacade.transport.TransportOutcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/**
 * The keys that the tenant's tokens are signed with (RFC 7517). Fetched when the first token comes, and anew for a key that is new, but
 * not more often than every few seconds, whatever tokens name. While they cannot be fetched, those that are there serve on.
 */
@Singleton
public class TenantKeys {

    private static final Logger LOG = Logger.getLogger(TenantKeys.class);
    private static final Duration KEEP = Duration.ofHours(6);

    /** How long an Entra that does not answer is made up for. */
    private static final Duration KEEP_AT_MOST = KEEP.plusHours(24);

    /** Anybody can name a key that does not exist, and each would be a request. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final EntraClient http;
    private final Entra entra;
    private final InstantSource clock;
    private volatile Published published = new Published(List.of(), Instant.EPOCH, Instant.EPOCH);

    @Inject
    TenantKeys(EntraClient http, Entra entra) {
        this(http, entra, InstantSource.system());
    }

    TenantKeys(EntraClient http, Entra entra, InstantSource clock) {
        this.http = http;
        this.entra = entra;
        this.clock = clock;
    }

    /**
     * Times are by the clock on the wall, which goes on while a function is frozen.
     *
     * @param at when they came
     * @param asked when they were asked for last; in vain, if that is another time
     */
    private record Published(List<RsaJsonWebKey> keys, Instant at, Instant asked) {

        List<Key> named(String id) {
            return keys.stream()
                    .filter(key -> id.equals(key.getKeyId()))
                    .map(RsaJsonWebKey::getKey)
                    .toList();
        }

        boolean isOlderThan(Duration age, Instant now) {
            return now.isAfter(at.plus(age));
        }

        /** A clock that was set back counts for nothing. */
        boolean wasAskedForJustNow(Instant now) {
            return !now.isBefore(asked) && now.isBefore(asked.plus(PAUSE));
        }

        boolean askedInVain() {
            return !asked.equals(at);
        }
    }

    /**
     * The keys of this id, more than one where the tenant publishes more; none if it is none of the tenant's.
     *
     * @throws TokensUnavailable if the keys cannot be had
     */
    public List<Key> of(String id, Deadline limit) {
        Published known = published;
        List<Key> keys = known.named(id);
        if (!keys.isEmpty() && !known.isOlderThan(KEEP, clock.instant())) {
            return keys;
        }
        Published newest = newest(limit);
        List<Key> found = newest.isOlderThan(KEEP_AT_MOST, clock.instant()) ? List.of() : newest.named(id);
        if (found.isEmpty() && newest.askedInVain()) {
            throw unavailable();
        }
        return found;
    }

    /** As they are now, or were some seconds ago: who waited for another to fetch them does not fetch them again. */
    private synchronized Published newest(Deadline limit) {
        if (!published.wasAskedForJustNow(clock.instant())) {
            if (limit.isOver()) {
                throw unavailable();
            }
            Optional<List<RsaJsonWebKey>> fetched = fetched(limit);
            Instant now = clock.instant();
            published = fetched.map(keys -> new Published(keys, now, now))
                    .orElseGet(() -> new Published(published.keys(), published.at(), now));
        }
        return published;
    }

    /** Empty, having been logged, if they cannot be had. */
    private Optional<List<RsaJsonWebKey>> fetched(Deadline limit) {
        TransportOutcome outcome = http.get(entra.jwksUri(), limit);
        if (!(outcome instanceof TransportOutcome.Answered answer) || !answer.isOk()) {
            return none(outcome.summary());
        }
        try {
            List<RsaJsonWebKey> keys = keys(answer.text());
            return keys.isEmpty() ? none("an answer without keys") : Optional.of(keys);
        } catch (JoseException | RuntimeException garbled) {
            // readers of a set of keys fail in many ways
            return none("an answer that is no set of keys");
        }
    }

    /** Those that can verify what Entra signs. */
    private static List<RsaJsonWebKey> keys(String answer) throws JoseException {
        return new JsonWebKeySet(answer)
                .getJsonWebKeys().stream()
                        .filter(key -> key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                        .filter(RsaJsonWebKey.class::isInstance)
                        .map(RsaJsonWebKey.class::cast)
                        .toList();
    }

    private static Optional<List<RsaJsonWebKey>> none(String reason) {
        LOG.warnf("The keys of the tenant cannot be fetched: %s", reason);
        return Optional.empty();
    }

    private static TokensUnavailable unavailable() {
        return new TokensUnavailable(
                "The token cannot be verified at the moment, because Microsoft Entra cannot be asked"
                        + " for its keys; nothing was sent to Microsoft Graph.");
    }
}

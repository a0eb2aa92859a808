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
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys that the tenant's tokens are signed with (RFC 7517). They are fetched for the first token, and anew for a new key, but not more
 * often than every few seconds, whatever tokens name. While Entra cannot be asked, the keys that are there serve on.
 */
@Singleton
public class TenantKeys {

    private static final Logger LOG = Logger.getLogger(TenantKeys.class);
    private static final Duration KEEP = Duration.ofHours(6);

    /** The keys serve for so long while Entra cannot be asked. */
    private static final Duration KEEP_AT_MOST = KEEP.plusHours(24);

    private final EntraClient http;
    private final Entra entra;
    private final InstantSource clock;
    private volatile PublishedKeys published = PublishedKeys.NONE;

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
     * The keys of this id, more than one where the tenant publishes more; none if it is none of the tenant's.
     *
     * @throws TokensUnavailable if the keys cannot be had
     */
    public List<Key> of(String id, Deadline limit) {
        PublishedKeys known = published;
        List<Key> keys = known.named(id);
        if (!keys.isEmpty() && !known.isOlderThan(KEEP, clock.instant())) {
            return keys;
        }
        PublishedKeys newest = newest(limit);
        List<Key> found = newest.isOlderThan(KEEP_AT_MOST, clock.instant()) ? List.of() : newest.named(id);
        if (found.isEmpty() && newest.askedInVain()) {
            throw unavailable();
        }
        return found;
    }

    /** The keys as they are now, or were some seconds ago: a thread that waited for another to fetch them does not fetch them again. */
    private synchronized PublishedKeys newest(Deadline limit) {
        if (!published.wasAskedForJustNow(clock.instant())) {
            if (limit.isOver()) {
                throw unavailable();
            }
            Optional<List<RsaJsonWebKey>> fetched = fetched(limit);
            Instant now = clock.instant();
            published = fetched.map(keys -> new PublishedKeys(keys, now, now))
                    .orElseGet(() -> new PublishedKeys(published.keys(), published.at(), now));
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
            List<RsaJsonWebKey> keys = PublishedKeys.read(answer.text());
            return keys.isEmpty() ? none("an answer without keys") : Optional.of(keys);
        } catch (JoseException | RuntimeException garbled) {
            // readers of a set of keys fail in many ways
            return none("an answer that is no set of keys");
        }
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

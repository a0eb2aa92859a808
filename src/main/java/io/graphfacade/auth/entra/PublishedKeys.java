package io.graphfacade.auth.entra;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/**
 * Keys that a tenant has published (RFC 7517). Times are by the clock on the wall, which goes on while a function is frozen.
 *
 * @param at when they came
 * @param asked when they were asked for last; in vain, if that is another time
 */
record PublishedKeys(List<RsaJsonWebKey> keys, Instant at, Instant asked) {

    static final PublishedKeys NONE = new PublishedKeys(List.of(), Instant.EPOCH, Instant.EPOCH);

    /** Anybody can name a key that does not exist, and each would be a request. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** The keys in a key set that can verify Entra's signatures. */
    static List<RsaJsonWebKey> read(String keySet) throws JoseException {
        return new JsonWebKeySet(keySet)
                .getJsonWebKeys().stream()
                        .filter(key -> key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                        .filter(RsaJsonWebKey.class::isInstance)
                        .map(RsaJsonWebKey.class::cast)
                        .toList();
    }

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

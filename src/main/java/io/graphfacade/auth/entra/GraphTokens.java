package io.graphfacade.auth.entra;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.entra.TokenEndpoint.IssuedToken;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

/** The tokens for Graph that Entra issues to the facade. They are cached: the same token of a caller gives the same token for Graph. */
@Singleton
public class GraphTokens {

    private static final String OF_APPLICATION = "application";

    private final TokenEndpoint endpoint;
    private final TokenCache cache = new TokenCache();

    @Inject
    GraphTokens(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    public BearerToken onBehalfOf(BearerToken assertion, Duration time) {
        return cached(digest(assertion), () -> endpoint.onBehalfOf(assertion, time));
    }

    public BearerToken ofApplication(Duration time) {
        return cached(OF_APPLICATION, () -> endpoint.ofApplication(time));
    }

    public void forgetOnBehalfOf(BearerToken assertion) {
        cache.remove(digest(assertion));
    }

    public void forgetOfApplication() {
        cache.remove(OF_APPLICATION);
    }

    private BearerToken cached(String key, Supplier<IssuedToken> issue) {
        return cache.get(key, Instant.now()).orElseGet(() -> {
            IssuedToken issued = issue.get();
            cache.put(key, issued);
            return issued.token();
        });
    }

    /** The key of a caller's verified token: without its signature, which can be written in more than one way. */
    private static String digest(BearerToken token) {
        try {
            String signed = token.value().substring(0, token.value().lastIndexOf('.'));
            byte[] text = signed.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package io.graphfacade.auth.caller;

import io.graphfacade.auth.BearerToken;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;

/**
 * A token of the form that Entra signs (RFC 7515 section 7.1), read once and not yet verified. All other tokens are refused before Entra
 * is asked for keys.
 *
 * @param keyId the key that it says it is signed with
 */
record SignedToken(JwtContext content, String keyId) {

    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2}");
    private static final String ALGORITHM = "RS256";
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    static Optional<SignedToken> of(BearerToken token) {
        if (!COMPACT.matcher(token.value()).matches()) {
            return Optional.empty();
        }
        try {
            JwtContext content = READER.process(token.value());
            JsonWebStructure signed = content.getJoseObjects().get(0);
            boolean isSigned = content.getJoseObjects().size() == 1
                    && ALGORITHM.equals(signed.getHeaders().getObjectHeaderValue("alg"));
            return isSigned && signed.getHeaders().getObjectHeaderValue("kid") instanceof String keyId
                    ? Optional.of(new SignedToken(content, keyId))
                    : Optional.empty();
        } catch (InvalidJwtException unreadable) {
            return Optional.empty();
        }
    }

    TokenClaims claims() {
        return new TokenClaims(content.getJwtClaims().getClaimsMap());
    }

    @Override
    public String toString() {
        return "a signed token";
    }
}

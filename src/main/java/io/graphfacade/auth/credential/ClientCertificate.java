package io.graphfacade.auth.credential;

import io.graphfacade.auth.Entra;
import io.graphfacade.auth.TokenRefused;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Assertions signed with the key of a certificate that Entra knows ({@code private_key_jwt}; Entra wants PS256 and x5t#S256). */
record ClientCertificate(CredentialText pem, Entra entra) implements Credential {

    private static final Logger LOG = Logger.getLogger(ClientCertificate.class);
    private static final int LIFETIME_IN_MINUTES = 5;

    @Override
    public Map<String, String> parameters(Duration time) {
        return Credential.assertion(signed(key(pem.text(time))));
    }

    @Override
    public boolean renew(Duration time) {
        return pem.renew(time);
    }

    private static SigningKey key(String text) {
        try {
            return SigningKey.of(text);
        } catch (IllegalArgumentException invalid) {
            LOG.warnf("The credential for Microsoft Entra %s", invalid.getMessage());
            throw new TokenRefused(
                    "The facade's credential for Microsoft Entra is no certificate with its key; nothing was sent."
                            + " This is for the operator of the facade to remedy.");
        }
    }

    private String signed(SigningKey key) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(entra.clientId().toString());
        claims.setSubject(entra.clientId().toString());
        claims.setAudience(entra.tokenEndpoint().toString());
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setNotBeforeMinutesInThePast(0);
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME_IN_MINUTES);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
        signature.setX509CertSha256ThumbprintHeaderValue(key.certificate());
        signature.setPayload(claims.toJson());
        signature.setKey(key.privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the certificate's key cannot sign", e);
        }
    }
}

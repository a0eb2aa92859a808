package io.graphfacade.auth;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** A token for the facade, as Entra issues them, and what can be wrong with one. */
public final class CallerToken {

    private final JwtClaims claims = new JwtClaims();
    private String keyId;
    private PrivateKey key;
    private RsaJsonWebKey carried;

    private CallerToken() {}

    /** Version 2 of Entra's format, of a user who was let in by the scope. */
    public static CallerToken ofUser(EntraStandIn entra) {
        CallerToken token = ofVersion2(entra);
        token.claims.setStringClaim("scp", "openid access_as_user");
        return token;
    }

    /** Version 2, of an application with the role. */
    public static CallerToken ofApplication(EntraStandIn entra) {
        CallerToken token = ofVersion2(entra);
        token.claims.setStringClaim("idtyp", "app");
        token.claims.setStringListClaim("roles", List.of("Links.Write"));
        return token;
    }

    /** Version 1: the issuer, the audience and the name of the client are other ones. */
    public static CallerToken ofUserInVersion1(EntraStandIn entra) {
        return ofUser(entra)
                .without("azp")
                .with("appid", UUID.randomUUID().toString())
                .with("iss", "https://sts.windows.net/" + EntraStandIn.TENANT + "/")
                .with("aud", "api://" + EntraStandIn.CLIENT_ID)
                .with("ver", "1.0");
    }

    private static CallerToken ofVersion2(EntraStandIn entra) {
        CallerToken token = new CallerToken();
        token.keyId = entra.keyId();
        token.key = entra.privateKey();
        token.claims.setIssuer(entra.authority() + "/" + EntraStandIn.TENANT + "/v2.0");
        token.claims.setAudience(EntraStandIn.CLIENT_ID);
        token.claims.setSubject("a-subject");
        token.claims.setStringClaim("tid", EntraStandIn.TENANT);
        token.claims.setStringClaim("oid", UUID.randomUUID().toString());
        token.claims.setStringClaim("azp", UUID.randomUUID().toString());
        token.claims.setStringClaim("ver", "2.0");
        token.claims.setIssuedAtToNow();
        token.claims.setNotBefore(NumericDate.now());
        token.claims.setExpirationTimeMinutesInTheFuture(60);
        token.claims.setGeneratedJwtId();
        return token;
    }

    public CallerToken with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    public CallerToken without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    public CallerToken expiredAt(Instant time) {
        claims.setExpirationTime(NumericDate.fromSeconds(time.getEpochSecond()));
        claims.setIssuedAt(NumericDate.fromSeconds(time.minusSeconds(3600).getEpochSecond()));
        return validFrom(time.minusSeconds(3600));
    }

    public CallerToken validFrom(Instant time) {
        claims.setNotBefore(NumericDate.fromSeconds(time.getEpochSecond()));
        return this;
    }

    public CallerToken namingKey(String id) {
        keyId = id;
        return this;
    }

    public CallerToken signedWith(PrivateKey other) {
        key = other;
        return this;
    }

    /** Names the tenant's key, and brings another one along that it is signed with (RFC 7515 section 4.1.3). */
    public CallerToken signedWithKeyInHeader(RsaJsonWebKey other) {
        carried = other;
        return signedWith(other.getPrivateKey());
    }

    public String text() {
        return signed(AlgorithmIdentifiers.RSA_USING_SHA256, key);
    }

    /** {@code alg} is none and there is no signature. */
    public String unsigned() {
        String header = "{\"alg\":\"none\",\"kid\":\"" + keyId + "\"}";
        return encoded(header) + "." + encoded(claims.toJson()) + ".";
    }

    /** Signed with a secret that everybody knows: the public key. */
    public String signedWithPublicKeyAsSecret(Key publicKey) {
        return signed(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(publicKey.getEncoded()));
    }

    private String signed(String algorithm, Key signingKey) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        if (carried != null) {
            signature.setJwkHeader(carried);
        }
        signature.setPayload(claims.toJson());
        signature.setKey(signingKey);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

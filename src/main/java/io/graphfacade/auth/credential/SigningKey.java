package io.graphfacade.auth.credential;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key and the certificate that it belongs to. */
record SigningKey(PrivateKey privateKey, X509Certificate certificate) {

    /** The shortest that may sign (RFC 7518 section 3.5). */
    private static final int SHORTEST = 2048;

    /**
     * @param pem a certificate and its RSA key, unencrypted, as PKCS #8 (RFC 7468), in any order and on any number of lines
     * @throws IllegalArgumentException if it is anything else; the message has nothing of it
     */
    static SigningKey of(String pem) {
        byte[] key = block("PRIVATE KEY", pem)
                .orElseThrow(() -> new IllegalArgumentException(
                        "has no unencrypted private key in PKCS #8 form (-----BEGIN PRIVATE KEY-----); openssl pkcs8 -topk8"
                                + " -nocrypt makes one"));
        byte[] certificate = block("CERTIFICATE", pem)
                .orElseThrow(() -> new IllegalArgumentException(
                        "has no certificate (-----BEGIN CERTIFICATE-----) beside the private key"));
        try {
            PrivateKey privateKey = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
            X509Certificate x509 = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            requirePair(privateKey, x509);
            return new SigningKey(privateKey, x509);
        } catch (GeneralSecurityException | ProviderException unreadable) {
            throw new IllegalArgumentException("cannot be read as an RSA key and a certificate");
        }
    }

    private static void requirePair(PrivateKey privateKey, X509Certificate certificate) {
        if (!(privateKey instanceof RSAPrivateKey secret)
                || !(certificate.getPublicKey() instanceof RSAPublicKey open)
                || !secret.getModulus().equals(open.getModulus())) {
            throw new IllegalArgumentException("has a private key that is not the certificate's");
        }
        if (secret.getModulus().bitLength() < SHORTEST) {
            throw new IllegalArgumentException("has a key of less than " + SHORTEST + " bits");
        }
    }

    /** Line ends may have become {@code \n}, or have been lost, on the way through an environment variable. */
    private static Optional<byte[]> block(String label, String pem) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(pem.replace("\\n", "\n"));
        return block.find() ? Optional.of(decoded(label, block.group(1))) : Optional.empty();
    }

    private static byte[] decoded(String label, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("has a " + label + " block that is not whole Base64");
        }
    }

    @Override
    public String toString() {
        return "a private key";
    }
}

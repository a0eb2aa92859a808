package io.graphfacade.transport;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/** Certificate authorities for the certificate of a stand-in, in place of the system's. */
public final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * @param key of the setting
     * @throws ConfigurationException if it names no file with certificates
     */
    public static void require(String key, Optional<Path> pem) {
        pem.filter(file -> !hasCertificates(file)).ifPresent(file -> {
            throw new ConfigurationException(
                    key + " must name a PEM file with certificates that can be read, not " + file);
        });
    }

    private static boolean hasCertificates(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            // Java also reads certificates without PEM around them; Vert.x does not
            return new String(content, StandardCharsets.US_ASCII).contains("-----BEGIN CERTIFICATE-----")
                    && !CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(content))
                            .isEmpty();
        } catch (IOException | CertificateException unreadable) {
            return false;
        }
    }

    public static HttpClientOptions trust(HttpClientOptions options, Optional<Path> pem) {
        pem.ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return options;
    }
}

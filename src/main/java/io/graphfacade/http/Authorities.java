package io.graphfacade.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The certificate authorities that a stand-in's certificate is vouched for by, in place of the system's. */
public final class Authorities {

    private Authorities() {}

    /**
     * @param key of the setting
     * @throws ConfigurationException if it names no file that can be read
     */
    public static void requireReadable(String key, Optional<Path> pem) {
        pem.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new ConfigurationException(key + " must name a PEM file that can be read, not " + file);
        });
    }

    public static HttpClientOptions trust(HttpClientOptions options, Optional<Path> pem) {
        pem.ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return options;
    }
}

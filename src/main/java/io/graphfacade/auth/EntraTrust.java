package io.graphfacade.auth;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Lets {@code facade.auth.ca-certificate} be what connections to Entra trust; without it, they trust what the system trusts. */
public class EntraTrust implements ConfigSourceFactory {

    /** Of the TLS configuration. */
    static final String NAME = "entra";

    private static final String CA_CERTIFICATE = "facade.auth.ca-certificate";
    private static final int ABOVE_APPLICATION_PROPERTIES = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue pem = context.getValue(CA_CERTIFICATE);
        if (pem == null || pem.getValue() == null || pem.getValue().isBlank()) {
            return List.of();
        }
        Map<String, String> trust = Map.of("quarkus.tls." + NAME + ".trust-store.pem.certs", pem.getValue());
        return List.of(new PropertiesConfigSource(trust, CA_CERTIFICATE, ABOVE_APPLICATION_PROPERTIES));
    }

    /** Read last, when all others can be asked for the key. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Integer.MAX_VALUE);
    }
}

package io.graphfacade.start;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Settings of Quarkus that follow from the facade's own: {@code facade.cors.origins} turns the CORS filter on. */
public class DerivedSettings implements ConfigSourceFactory {

    private static final String CORS_HEADERS = "quarkus.http.cors.headers";
    private static final String TOKEN_HEADER = "facade.auth.token-header";
    private static final String ORIGINS = "facade.cors.origins";
    private static final int ABOVE_APPLICATION_PROPERTIES = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> settings = new HashMap<>();
        String origins = value(ORIGINS, context);
        if (origins != null) {
            AllowedOrigins.require(ORIGINS, origins);
            settings.put("quarkus.http.cors.enabled", "true");
            settings.put("quarkus.http.cors.origins", origins);
            String tokenHeader = value(TOKEN_HEADER, context);
            if (tokenHeader != null) {
                settings.put(CORS_HEADERS, value(CORS_HEADERS, context) + "," + tokenHeader.strip());
            }
        }
        return List.of(new PropertiesConfigSource(settings, "facade", ABOVE_APPLICATION_PROPERTIES));
    }

    private static @Nullable String value(String key, ConfigSourceContext context) {
        ConfigValue configured = context.getValue(key);
        return configured == null
                        || configured.getValue() == null
                        || configured.getValue().isBlank()
                ? null
                : configured.getValue();
    }

    /** Read last, because it needs the values of all other sources. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Integer.MAX_VALUE);
    }
}

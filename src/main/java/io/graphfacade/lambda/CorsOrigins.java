package io.graphfacade.lambda;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns the CORS filter on where {@code facade.cors.origins} names the origins of portals; without any, it stays off. */
public class CorsOrigins implements ConfigSourceFactory {

    private static final String ORIGINS = "facade.cors.origins";
    private static final int ABOVE_APPLICATION_PROPERTIES = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue origins = context.getValue(ORIGINS);
        if (origins == null || origins.getValue() == null || origins.getValue().isBlank()) {
            return List.of();
        }
        Map<String, String> properties =
                Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", origins.getValue());
        return List.of(new PropertiesConfigSource(properties, ORIGINS, ABOVE_APPLICATION_PROPERTIES));
    }

    /** Read last, when all others can be asked for the key. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Integer.MAX_VALUE);
    }
}

package io.graphfacade.auth;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Configurations as an operator writes them. */
public final class Settings {

    static final String TENANT = "6babcaad-604b-40ac-a9d7-9fd97c0b779f";
    static final String CLIENT_ID = "9f3c1a6e-2d4b-4e0f-8a57-1c2d3e4f5a6b";

    private Settings() {}

    /** @param properties keys below {@code facade.auth}, such as {@code devices.mode=on-behalf-of}, separated by spaces */
    public static AuthConfig of(String properties) {
        return of(parsed(properties));
    }

    public static AuthConfig of(Map<String, String> properties) {
        Map<String, String> keys = new HashMap<>();
        properties.forEach((name, value) -> keys.put("facade.auth." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AuthConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(AuthConfig.class);
    }

    public static Map<String, String> parsed(String properties) {
        Map<String, String> parsed = new HashMap<>();
        for (String property : properties.split(" ")) {
            if (!property.isEmpty()) {
                String[] parts = property.split("=", 2);
                parsed.put(parts[0], parts[1].replace("TENANT", TENANT).replace("CLIENT", CLIENT_ID));
            }
        }
        return parsed;
    }
}

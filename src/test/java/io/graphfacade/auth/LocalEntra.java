package io.graphfacade.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The stand-in for Entra of infra/local, from its files, with the settings of its modes: users for devices, the facade itself for networks. */
public final class LocalEntra implements QuarkusTestResourceLifecycleManager {

    private static final Path HOME = Path.of("infra", "local");

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .usingFilesUnderDirectory(HOME.resolve("entra").toString()));

    private static JsonNode settings(String mode) {
        try {
            return new ObjectMapper()
                    .readTree(HOME.resolve(mode + ".json").toFile())
                    .path("Function");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.start();
        JsonNode users = settings("on-behalf-of");
        JsonNode own = settings("application");
        Map<String, String> settings = new HashMap<>();
        settings.put("facade.auth.authority", "http://localhost:" + server.port());
        settings.put(
                "facade.auth.devices.mode",
                users.path("FACADE_AUTH_DEVICES_MODE").asText());
        settings.put(
                "facade.auth.network-access.mode",
                own.path("FACADE_AUTH_NETWORK_ACCESS_MODE").asText());
        settings.put(
                "facade.auth.application.roles",
                own.path("FACADE_AUTH_APPLICATION_ROLES").asText());
        settings.put("facade.auth.tenant", users.path("FACADE_AUTH_TENANT").asText());
        settings.put(
                "facade.auth.client-id", users.path("FACADE_AUTH_CLIENT_ID").asText());
        settings.put(
                "facade.auth.credential.type",
                users.path("FACADE_AUTH_CREDENTIAL_TYPE").asText());
        settings.put(
                "facade.auth.credential.value",
                users.path("FACADE_AUTH_CREDENTIAL_VALUE").asText());
        return settings;
    }

    @Override
    public void stop() {
        server.stop();
    }
}

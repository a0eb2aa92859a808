package io.graphfacade.standin;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the function under test at dev mode's stand-in for Graph. */
public final class DevGraph implements QuarkusTestResourceLifecycleManager {

    private final WireMockServer server = server();

    static WireMockServer server() {
        return new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .usingFilesUnderDirectory("src/dev/graph")
                .extensionScanningEnabled(true));
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("facade.graph.base-url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }
}

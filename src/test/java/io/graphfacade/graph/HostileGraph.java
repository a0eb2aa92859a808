package io.graphfacade.graph;

import io.graphfacade.transport.HostileServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the function under test, however it is packaged, at a server that answers as no Graph would. */
public final class HostileGraph implements QuarkusTestResourceLifecycleManager {

    private HostileServer server;

    @Override
    public Map<String, String> start() {
        server = new HostileServer();
        return Map.of(
                "facade.graph.base-url",
                server.url(),
                "facade.graph.read-timeout",
                "3S",
                "facade.graph.settle-time",
                "0.1S",
                "facade.graph.answer-within",
                "6S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(HostileServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}

package io.graphfacade;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the function under test, however it is packaged, at the stand-in for Graph, and the test at its records. */
public final class GraphStandIn implements QuarkusTestResourceLifecycleManager, DevServicesContext.ContextAware {

    private int port;

    @Override
    public void setIntegrationTestContext(DevServicesContext context) {
        port = Integer.parseInt(context.devServicesProperties().get("quarkus.wiremock.devservices.port"));
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "facade.graph.base-url",
                "http://localhost:" + port,
                "facade.graph.read-timeout",
                "3S",
                "facade.graph.settle-time",
                "0.3S",
                "facade.graph.answer-within",
                "8S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new WireMock(port), new TestInjector.MatchesType(WireMock.class));
    }

    @Override
    public void stop() {
        // the dev service ends with the tests
    }
}

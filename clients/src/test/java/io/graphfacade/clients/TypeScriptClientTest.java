package io.graphfacade.clients;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Clients that are generated from docs/openapi.yaml: {@code clients/typescript} makes them, checks their types and calls the facade. */
@EnabledIfSystemProperty(named = "node", matches = ".+", disabledReason = "there is no Node")
class TypeScriptClientTest {

    @Test
    void allTestsInNode() throws IOException, InterruptedException {
        new NodeTests("typescript", List.of("npm", "test")).pass(Stage.anew(), Prism.url());
    }
}

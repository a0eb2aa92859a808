package io.graphfacade.clients;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code @microsoft/microsoft-graph-client}: its tests are in {@code clients/node}. */
@EnabledIfSystemProperty(named = "node", matches = ".+", disabledReason = "there is no Node")
class JavaScriptClientTest {

    @Test
    void allTestsInNode() throws IOException, InterruptedException {
        Stage stage = Stage.anew();
        List<String> command = List.of(System.getProperty("node"), "--test", "--test-concurrency=1");

        new NodeTests("node", command).pass(stage, stage.gateway().url());
    }
}

package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code @microsoft/microsoft-graph-client}: its tests are in {@code clients/node}. */
@EnabledIfSystemProperty(named = "node", matches = ".+", disabledReason = "there is no Node")
class JavaScriptClientTest {

    @Test
    void allTestsInNode() throws IOException, InterruptedException {
        Stage stage = Stage.anew();
        Path output = Path.of("target", "node.log");
        // one file after the other: they share the tenant
        ProcessBuilder node = new ProcessBuilder(List.of(System.getProperty("node"), "--test", "--test-concurrency=1"))
                .directory(Path.of("node").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        node.environment().put("NODE_EXTRA_CA_CERTS", stage.certificate().toString());
        node.environment().put("FACADE_URL", stage.gateway().url());
        node.environment().put("GRAPH_URL", stage.graph().baseUrl());

        int exit = node.start().waitFor();

        assertThat(exit).as(Files.readString(output)).isZero();
    }
}

package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The portal page in a browser, in front of the packaged function: its tests are in {@code portal/browser}. {@code portal/run} starts this. */
@EnabledIfSystemProperty(named = "portal", matches = "true", disabledReason = "portal/run --native starts it")
class PortalPageTest {

    @Test
    void allTestsInTheBrowser() throws IOException, InterruptedException {
        Stage stage = Stage.anew();
        ProcessBuilder node = new ProcessBuilder(
                        System.getProperty("node"), "--test", "--test-concurrency=1", "browser/")
                .directory(Path.of("..", "portal").toFile())
                .inheritIO();
        node.environment().put("NODE_EXTRA_CA_CERTS", stage.certificate().toString());
        node.environment().put("FACADE_URL", stage.gateway().url());
        node.environment().put("GRAPH_URL", stage.graph().baseUrl());

        assertThat(node.start().waitFor()).isZero();
    }
}

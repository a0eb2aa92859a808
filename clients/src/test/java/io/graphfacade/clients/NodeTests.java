package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All tests of a directory, in Node, one file after the other: they share the tenant. */
record NodeTests(String directory, List<String> command) {

    void pass(Stage stage, String facade) throws IOException, InterruptedException {
        Path output = Path.of("target", directory + ".log");
        ProcessBuilder node = new ProcessBuilder(command)
                .directory(Path.of(directory).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        node.environment().put("NODE_EXTRA_CA_CERTS", stage.certificate().toString());
        node.environment().put("FACADE_URL", facade);
        node.environment().put("GRAPH_URL", stage.graph().baseUrl());

        int exit = node.start().waitFor();

        assertThat(exit).as(Files.readString(output)).isZero();
    }
}

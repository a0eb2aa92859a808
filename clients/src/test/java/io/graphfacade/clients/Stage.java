package io.graphfacade.clients;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.graphfacade.lambda.LambdaRuntimeApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged function between a gateway and a tenant in memory. It is started once, for all tests. */
final class Stage {

    private static final Stage STAGE = new Stage();

    private final WireMockServer graph = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .usingFilesUnderDirectory("../src/dev/graph")
            .extensionScanningEnabled(true));
    private final PackagedFunction running;
    private final Gateway gateway;
    private final Certificate certificate;

    private Stage() {
        Path function = Path.of(System.getProperty("function", ""));
        if (!Files.isRegularFile(function)) {
            throw new IllegalStateException("-Dfunction must be the path of the executable or function.zip");
        }
        try {
            Path directory = Path.of("target", "stage").toAbsolutePath();
            removeOlder(directory);
            Files.createDirectories(directory);
            certificate = Certificate.in(directory);
            certificate.trustInThisProcess();
            graph.start();
            LambdaRuntimeApi lambda = new LambdaRuntimeApi();
            running = new PackagedFunction(
                    function.toAbsolutePath(),
                    directory,
                    Map.of(
                            "AWS_LAMBDA_RUNTIME_API",
                            lambda.address(),
                            "FACADE_GRAPH_BASE_URL",
                            graph.baseUrl(),
                            // the tenant shows at once what it has created
                            "FACADE_GRAPH_SETTLE_TIME",
                            "0.01S"));
            gateway = new Gateway(certificate.forServer(), lambda);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOlder(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** With the tenant as it was at the beginning, and nothing received yet. */
    static Stage anew() {
        STAGE.running.requireAlive();
        STAGE.graph.resetToDefaultMappings();
        STAGE.graph.resetRequests();
        STAGE.gateway.received().clear();
        return STAGE;
    }

    WireMockServer graph() {
        return graph;
    }

    Gateway gateway() {
        return gateway;
    }

    Path certificate() {
        return certificate.pem();
    }
}

package io.graphfacade.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stoplight's Prism between a client and the gateway: it passes everything on, and says how that departs from docs/openapi.yaml. */
final class Prism {

    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");
    private static final Path PROGRAM =
            Path.of("typescript", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    private final String url;

    private Prism(Stage stage) {
        try {
            ProcessBuilder start = new ProcessBuilder(List.of(
                            System.getProperty("node"),
                            PROGRAM.toString(),
                            "proxy",
                            "--port",
                            "0",
                            "../docs/openapi.yaml",
                            stage.gateway().url()))
                    .redirectErrorStream(true);
            start.environment().put("NODE_EXTRA_CA_CERTS", stage.certificate().toString());
            Process process = start.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            CompletableFuture<String> listening = new CompletableFuture<>();
            Thread log = new Thread(() -> log(process, listening));
            log.setDaemon(true);
            log.start();
            url = listening.get(1, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Prism did not start; target/prism.log may say why", e);
        }
    }

    private static void log(Process process, CompletableFuture<String> listening) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer log = Files.newBufferedWriter(Path.of("target", "prism.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
                Matcher match = LISTENING.matcher(line);
                if (match.find()) {
                    listening.complete(match.group(1));
                }
            }
            listening.completeExceptionally(new IOException("Prism has ended"));
        } catch (IOException e) {
            listening.completeExceptionally(e);
        }
    }

    static String url() {
        return Running.PRISM.url;
    }

    /** One for all tests: it needs seconds to start. */
    private static final class Running {
        static final Prism PRISM = new Prism(Stage.anew());
    }
}

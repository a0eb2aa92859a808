package io.graphfacade.clients;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** The executable, or function.zip of a build for the JVM, as Lambda runs it. */
final class PackagedFunction implements AutoCloseable {

    private final Process process;
    private final Path log;

    PackagedFunction(Path function, Path directory, Map<String, String> environment) throws IOException {
        List<String> command = function.toString().endsWith(".zip")
                ? onTheJvm(function, directory.resolve("function"))
                : List.of(function.toString());
        log = directory.resolve("function.log");
        ProcessBuilder start =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // a setting of whoever runs the tests is none of the function's
        start.environment().clear();
        start.environment()
                .putAll(Map.of(
                        "LANG",
                        "C.UTF-8",
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "graph-device-facade",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "512",
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "$LATEST",
                        "LAMBDA_TASK_ROOT",
                        directory.toString()));
        start.environment().putAll(environment);
        process = start.start();
    }

    private static List<String> onTheJvm(Path zip, Path directory) throws IOException {
        unzip(zip, directory);
        String classPath = String.join(
                File.pathSeparator,
                directory.toString(),
                directory + "/lib/*",
                jarOf(AWSLambda.class),
                jarOf(PojoSerializer.class),
                jarOf(SdkInternalThreadLocal.class));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                AWSLambda.class.getName(),
                "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unzip(Path zip, Path directory) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = directory.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(entries, path);
                }
            }
        }
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the function has ended; " + log + " may say why");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

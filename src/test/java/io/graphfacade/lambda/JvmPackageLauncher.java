package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.quarkus.bootstrap.util.IoUtils;
import io.quarkus.test.common.JarArtifactLauncher;
import io.quarkus.test.common.ListeningAddress;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * Runs {@code function.zip} of the JVM build for {@code @QuarkusIntegrationTest} as the managed Java runtime does: unpacked, with AWS's
 * own runtime interface client polling for events. A plain {@code java -jar} of a Lambda package does not poll.
 */
public final class JvmPackageLauncher implements JarArtifactLauncher {

    private static final String RUNTIME_API = "quarkus-internal.aws-lambda.test-api";

    private final Map<String, String> systemProperties = new TreeMap<>();
    private Path target;
    private Process function;

    @Override
    public void init(JarInitContext context) {
        target = context.jarPath().getParent();
    }

    @Override
    public void includeAsSysProps(Map<String, String> properties) {
        systemProperties.putAll(properties);
    }

    @Override
    public Optional<ListeningAddress> start() throws IOException {
        Path task = target.resolve("function-jvm");
        IoUtils.recursiveDelete(task);
        unzip(target.resolve("function.zip"), task);
        ProcessBuilder process = new ProcessBuilder(command(task));
        process.environment().put("AWS_LAMBDA_RUNTIME_API", systemProperties.get(RUNTIME_API));
        process.environment().put("AWS_LAMBDA_FUNCTION_NAME", "graph-device-facade");
        process.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        process.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        process.environment().put("LAMBDA_TASK_ROOT", task.toString());
        process.redirectErrorStream(true);
        process.redirectOutput(target.resolve("function-jvm.log").toFile());
        function = process.start();
        return Optional.of(new ListeningAddress(eventServerPort(), "http"));
    }

    /** Tests talk to the mock event server, which hands their requests to whoever polls. */
    private int eventServerPort() {
        String hostAndPort = systemProperties.get(RUNTIME_API).split("/")[0];
        return Integer.parseInt(hostAndPort.substring(hostAndPort.indexOf(':') + 1));
    }

    private List<String> command(Path task) {
        List<String> classPath = List.of(
                task.toString(),
                task + "/lib/*",
                jarOf(AWSLambda.class),
                jarOf(PojoSerializer.class),
                jarOf(SdkInternalThreadLocal.class));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        systemProperties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
        command.add(AWSLambda.class.getName());
        command.add("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
        return command;
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
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                }
            }
        }
    }

    @Override
    public LaunchResult runToCompletion(String[] args) {
        throw new UnsupportedOperationException("a function waits for events");
    }

    @Override
    public void close() {
        if (function != null) {
            function.destroy();
        }
    }
}

package io.graphfacade.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The native executable as a process of its own, with nothing but its environment. */
public final class NativeFunction implements AutoCloseable {

    private final Process process;
    private final Path output;

    /** @param options of the executable itself, such as the size of its heap */
    public NativeFunction(Map<String, String> environment, String... options) throws IOException {
        output = Files.createTempFile("function", ".log");
        List<String> command = new ArrayList<>(List.of(options));
        command.add(0, System.getProperty("native.image.path"));
        ProcessBuilder start =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        start.environment().putAll(environment);
        process = start.start();
    }

    /** Waits for its end. */
    public int exitValue() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    public List<String> output() throws IOException {
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    /**
     * How often the threads of this name have begun or gone on to run.
     *
     * @param name its last 15 characters, which is as many as Linux keeps
     */
    long timesRun(String name) throws IOException {
        long times = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", "" + process.pid(), "task"))) {
            for (Path thread : threads) {
                if (Files.readString(thread.resolve("comm")).strip().equals(name)) {
                    times += Files.readAllLines(thread.resolve("status")).stream()
                            .filter(line -> line.contains("ctxt_switches:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum();
                }
            }
        }
        return times;
    }

    /** What Linux says of its memory, mapping by mapping, in the order of their addresses. */
    List<String> mappings() throws IOException {
        return List.of(
                Files.readString(Path.of("/proc", "" + process.pid(), "smaps")).split("(?m)^(?=[0-9a-f]+-[0-9a-f]+ )"));
    }

    /** As Lambda does between two invocations. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(output);
    }
}

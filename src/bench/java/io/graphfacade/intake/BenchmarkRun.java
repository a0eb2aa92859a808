package io.graphfacade.intake;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what they mean. */
public final class BenchmarkRun {

    private BenchmarkRun() {}

    /** @param args the file for the raw results, then whatever JMH takes */
    public static void main(String... args) throws RunnerException, CommandLineOptionException {
        String[] forJmh = Arrays.copyOfRange(args, 1, args.length);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(forJmh))
                        .jvmArgsAppend("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(args[0])
                        .build())
                .run();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(new ResultTable(results));
    }
}

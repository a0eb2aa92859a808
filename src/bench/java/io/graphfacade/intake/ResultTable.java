package io.graphfacade.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results beside their baseline, and those of the targets. */
final class ResultTable {

    private static final String TARGET_SAMPLE = "device-link-ikev2-custom";
    private static final double TARGET_MICROSECONDS = 50;
    private static final double TARGET_KILOBYTES = 100;

    private final Collection<RunResult> results;

    ResultTable(Collection<RunResult> results) {
        this.results = results;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-32s %8s %18s %9s %8s %10s %9s %9s%n",
                "body", "bytes", "µs", "median", "ns/byte", "allocated", "× Jackson", "× alloc."));
        StringBuilder targets = new StringBuilder();
        for (RunResult result : results) {
            if (way(result) == Way.FACADE) {
                table.append(row(result));
                targets.append(target(result));
            }
        }
        return table.append(String.format("%n"))
                .append(targets)
                .append("on JDK " + Runtime.version() + " with "
                        + Runtime.getRuntime().availableProcessors() + " cores")
                .toString();
    }

    private String row(RunResult result) {
        RunResult baseline = baselineOf(result);
        double time = median(result);
        int bytes = bytes(result.getParams());
        return String.format(
                Locale.ROOT,
                "%-32s %8d %9.1f ± %6.1f %9.1f %8.1f %7.1f KB %9.1f %9.1f%n",
                name(result.getParams()),
                bytes,
                time(result).getScore(),
                time(result).getScoreError(),
                time,
                1_000 * time / bytes,
                kilobytes(result),
                baseline == null ? Double.NaN : time / median(baseline),
                baseline == null ? Double.NaN : kilobytes(result) / kilobytes(baseline));
    }

    private static String target(RunResult result) {
        if (!TARGET_SAMPLE.equals(result.getParams().getParam("sample"))) {
            return "";
        }
        double time = median(result);
        boolean met = time <= TARGET_MICROSECONDS && kilobytes(result) <= TARGET_KILOBYTES;
        return String.format(
                Locale.ROOT,
                "targets %s: %s takes %.1f of %.0f µs and %.1f of %.0f KB%n",
                met ? "met" : "MISSED",
                TARGET_SAMPLE,
                time,
                TARGET_MICROSECONDS,
                kilobytes(result),
                TARGET_KILOBYTES);
    }

    private RunResult baselineOf(RunResult result) {
        return results.stream()
                .filter(other ->
                        way(other) == Way.JACKSON && name(other.getParams()).equals(name(result.getParams())))
                .findFirst()
                .orElse(null);
    }

    private static Way way(RunResult result) {
        return Way.valueOf(result.getParams().getParam("way"));
    }

    private static String name(BenchmarkParams params) {
        String sample = params.getParam("sample");
        return sample != null ? sample : growth(params).described(times(params));
    }

    private static int bytes(BenchmarkParams params) {
        String sample = params.getParam("sample");
        String body = sample != null ? TakeIn.sample(sample) : growth(params).device(times(params));
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Growth growth(BenchmarkParams params) {
        return Growth.valueOf(params.getParam("growth"));
    }

    private static int times(BenchmarkParams params) {
        return Integer.parseInt(params.getParam("times"));
    }

    private static Result<?> time(RunResult result) {
        return result.getPrimaryResult();
    }

    /** Of the iterations, because a machine that does other things too has a few that are far off. */
    private static double median(RunResult result) {
        return time(result).getStatistics().getPercentile(50);
    }

    private static double kilobytes(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1_000;
    }
}

package io.graphfacade.intake;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Payloads as people write them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PayloadBenchmark {

    /** A file of the samples, which names its type. */
    @Param({"device-link-ikev2-custom", "device-link-clean", "device-link-sloppy", "device-clean"})
    public String sample;

    @Param
    public Way way;

    private PayloadType<?> type;
    private byte[] body;

    @Setup
    public void read() {
        type = sample.startsWith("device-link") ? TakeIn.DEVICE_LINK : TakeIn.DEVICE;
        body = TakeIn.sample(sample).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public byte[] payload() {
        return way.through(body, type);
    }
}

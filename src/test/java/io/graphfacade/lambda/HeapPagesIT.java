package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the native executable takes its memory from Linux. */
@NativeOnly
class HeapPagesIT {

    private static final String EVENT = FacadeTest.resource("events/create-device.json");
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Pattern WRITABLE = Pattern.compile("^[0-9a-f-]+ rw-p 0+ 00:00 0 *\n");

    /** Else a page fault brings each page when it is first used. A start uses hundreds, and is that much longer. */
    @Test
    void allPagesOfTheJavaHeapComeWhenItGrows() throws IOException, InterruptedException, TimeoutException {
        try (LambdaRuntimeApi lambda = new LambdaRuntimeApi();
                NativeFunction function = new NativeFunction(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", lambda.address(), "FACADE_GRAPH_BASE_URL", "http://127.0.0.1:9"))) {
            assertThat(lambda.invoke(EVENT, TIME)).contains("statusCode");

            String heap = javaHeap(function.mappings());

            assertThat(kilobytes("Size", heap)).isPositive();
            assertThat(kilobytes("Rss", heap)).isEqualTo(kilobytes("Size", heap));
        }
    }

    /** Behind that which the executable brings with it. */
    private static String javaHeap(List<String> mappings) {
        String executable =
                Path.of(System.getProperty("native.image.path")).getFileName().toString();
        boolean behind = false;
        String heap = "";
        for (String mapping : mappings) {
            if (mapping.lines().findFirst().orElseThrow().endsWith(executable)) {
                behind = true;
                heap = "";
            } else if (behind && heap.isEmpty() && WRITABLE.matcher(mapping).find()) {
                heap = mapping;
            }
        }
        return heap;
    }

    private static long kilobytes(String name, String mapping) {
        Matcher line = Pattern.compile("(?m)^" + name + ": +([0-9]+) kB$").matcher(mapping);
        assertThat(line.find()).as(mapping).isTrue();
        return Long.parseLong(line.group(1));
    }
}

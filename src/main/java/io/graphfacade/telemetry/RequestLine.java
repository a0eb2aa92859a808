package io.graphfacade.telemetry;

import static io.graphfacade.telemetry.EmbeddedMetrics.metric;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Traffic;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.web.error.ODataError;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of the log line of one request. */
final class RequestLine {

    private static final double MICROS_PER_MILLI = 1000.0;

    private final ObjectNode line = JsonNodeFactory.instance.objectNode();
    private final ObjectNode directive = EmbeddedMetrics.directive(line, "operation");
    private final RequestRecord served;

    RequestLine(RequestRecord served) {
        this.served = served;
        line.put("operation", served.operation());
    }

    ObjectNode json() {
        return line;
    }

    /** @param answer the body */
    void outcome(String method, int status, @Nullable Object answer) {
        line.put("method", method).put("status", status);
        if (answer instanceof ODataError failure) {
            line.put("error-code", failure.error().code());
        }
    }

    /**
     * In milliseconds; overhead is the time without waits for Graph and tokens, and without pauses.
     *
     * @param elsewhere time that other lines tell of
     */
    void times(Duration time, Duration elsewhere, boolean cold) {
        Traffic traffic = served.traffic();
        count("Requests", 1);
        count("ColdStarts", cold ? 1 : 0);
        time("Duration", time);
        Duration waiting = traffic.time().plus(traffic.pauses()).plus(served.tokenTime());
        time("Overhead", time.minus(waiting).minus(elsewhere));
        if (!served.tokenTime().isZero()) {
            time("TokenLatency", served.tokenTime());
        }
        if (traffic.requests() > 0) {
            ofGraph(traffic);
        }
    }

    private void ofGraph(Traffic traffic) {
        boolean create = traffic.creations() > 0;
        time("GraphLatency", traffic.time());
        count("Throttles", traffic.throttled());
        if (traffic.throttled() > 0) {
            EmbeddedMetrics.total(line, "Throttles", "Count");
        }
        count("LookUps", create ? traffic.requests() - traffic.creations() : 0);
        count("Retries", Math.max(0, create ? traffic.creations() - 1 : traffic.requests() - 1));
        line.put("graph-status", traffic.lastStatus());
    }

    void findings() {
        list("changes", served.changes());
        list("warnings", served.warnings());
        list("errors", served.errors());
    }

    void ids(LineIds ids) {
        ids.addTo(line, served.caller());
    }

    private void count(String name, int value) {
        metric(directive, name, "Count");
        line.put(name, value);
    }

    private void time(String name, Duration value) {
        metric(directive, name, "Milliseconds");
        line.put(name, value.toNanos() / 1000 / MICROS_PER_MILLI);
    }

    private void list(String name, List<String> codes) {
        if (!codes.isEmpty()) {
            codes.forEach(line.withArray("/" + name)::add);
        }
    }
}

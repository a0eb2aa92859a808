package io.graphfacade.telemetry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Traffic;
import io.graphfacade.operation.RequestRecord;
import java.time.Duration;
import java.util.List;

/** Lines in CloudWatch's embedded metric format: a log line that names those of its members that are metrics. */
final class EmbeddedMetrics {

    private static final String NAMESPACE = "GraphDeviceFacade";
    private static final double MICROS_PER_MILLI = 1000.0;

    private EmbeddedMetrics() {}

    /** The line of one request. Times are in milliseconds; overhead is the time without waits for Graph and tokens, and without pauses. */
    static ObjectNode line(String method, int status, Duration time, boolean cold, RequestRecord served) {
        Traffic traffic = served.traffic();
        boolean create = traffic.creations() > 0;
        int lookUps = create ? traffic.requests() - traffic.creations() : 0;
        int retries = Math.max(0, create ? traffic.creations() - 1 : traffic.requests() - 1);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode directive = directive(line, "operation");
        line.put("operation", served.operation());
        line.put("method", method).put("status", status);
        metric(directive, "Requests", "Count");
        line.put("Requests", 1);
        metric(directive, "ColdStarts", "Count");
        line.put("ColdStarts", cold ? 1 : 0);
        metric(directive, "Duration", "Milliseconds");
        line.put("Duration", millis(time));
        metric(directive, "Overhead", "Milliseconds");
        Duration waiting = traffic.time().plus(traffic.pauses()).plus(served.tokenTime());
        line.put("Overhead", millis(time.minus(waiting)));
        if (!served.tokenTime().isZero()) {
            metric(directive, "TokenLatency", "Milliseconds");
            line.put("TokenLatency", millis(served.tokenTime()));
        }
        if (traffic.requests() > 0) {
            metric(directive, "GraphLatency", "Milliseconds");
            line.put("GraphLatency", millis(traffic.time()));
            metric(directive, "Throttles", "Count");
            line.put("Throttles", traffic.throttled());
            metric(directive, "LookUps", "Count");
            line.put("LookUps", lookUps);
            metric(directive, "Retries", "Count");
            line.put("Retries", retries);
            line.put("graph-status", traffic.lastStatus());
        }
        list(line, "changes", served.changes());
        list(line, "warnings", served.warnings());
        list(line, "errors", served.errors());
        return line;
    }

    /** The line of one rule that refused a request. Each rule needs its own, because a line has one value for a dimension. */
    static ObjectNode refusal(String rule) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        metric(directive(line, "rule"), "Refusals", "Count");
        return line.put("rule", rule).put("Refusals", 1);
    }

    private static ObjectNode directive(ObjectNode line, String dimension) {
        ObjectNode aws = line.putObject("_aws").put("Timestamp", System.currentTimeMillis());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", NAMESPACE).putArray("Dimensions").addArray().add(dimension);
        directive.putArray("Metrics");
        return directive;
    }

    private static void metric(ObjectNode directive, String name, String unit) {
        ((ArrayNode) directive.get("Metrics")).addObject().put("Name", name).put("Unit", unit);
    }

    private static void list(ObjectNode line, String name, List<String> codes) {
        if (!codes.isEmpty()) {
            codes.forEach(line.withArray("/" + name)::add);
        }
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1000 / MICROS_PER_MILLI;
    }
}

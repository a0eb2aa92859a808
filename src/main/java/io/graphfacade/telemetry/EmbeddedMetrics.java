package io.graphfacade.telemetry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lines in CloudWatch's embedded metric format: a log line that names those of its members that are metrics. */
final class EmbeddedMetrics {

    private static final String NAMESPACE = "GraphDeviceFacade";

    private EmbeddedMetrics() {}

    /** The line of one rule that refused a request. Each rule needs its own, because a line has one value for a dimension. */
    static ObjectNode refusal(String rule) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        metric(directive(line, "rule"), "Refusals", "Count");
        return line.put("rule", rule).put("Refusals", 1);
    }

    /** Makes a line one with metrics. */
    static ObjectNode directive(ObjectNode line, String dimension) {
        ObjectNode aws = line.putObject("_aws").put("Timestamp", System.currentTimeMillis());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", NAMESPACE).putArray("Dimensions").addArray().add(dimension);
        directive.putArray("Metrics");
        return directive;
    }

    static void metric(ObjectNode directive, String name, String unit) {
        ((ArrayNode) directive.get("Metrics")).addObject().put("Name", name).put("Unit", unit);
    }
}

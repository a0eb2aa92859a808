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

    /** Of a line that is one with metrics: one of them without a dimension too, because an alarm cannot search for all values of one. */
    static void total(ObjectNode line, String name, String unit) {
        ObjectNode directive = line.withArray("/_aws/CloudWatchMetrics").addObject();
        directive.put("Namespace", NAMESPACE).putArray("Dimensions").addArray();
        directive.putArray("Metrics");
        metric(directive, name, unit);
    }

    static void metric(ObjectNode directive, String name, String unit) {
        ((ArrayNode) directive.get("Metrics")).addObject().put("Name", name).put("Unit", unit);
    }
}

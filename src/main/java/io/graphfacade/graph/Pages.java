package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.setting.GraphHost;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Follows a list from page to page, as long as Graph's links lead to Graph, and not without end. */
final class Pages {

    private static final int MOST = 20;
    private static final String NEXT_LINK = "@odata.nextLink";

    private final GraphHost host;
    private final Function<GraphRequest, GraphOutcome> reads;

    Pages(GraphHost host, Function<GraphRequest, GraphOutcome> reads) {
        this.host = host;
        this.reads = reads;
    }

    /**
     * The first page's outcome if all pages were read, else an outcome without success.
     *
     * @param taker of each page; false ends it
     */
    GraphOutcome read(GraphRequest first, Predicate<ArrayNode> taker) {
        GraphOutcome begin = reads.apply(first);
        GraphOutcome page = begin;
        for (int read = 1; page instanceof GraphOutcome.Accepted accepted; read++) {
            ObjectNode body = accepted.body();
            if (body == null || !(body.get("value") instanceof ArrayNode value) || !taker.test(value)) {
                return incomplete(accepted);
            }
            if (!body.has(NEXT_LINK)) {
                return begin;
            }
            Optional<GraphRequest> next = host.next(body.path(NEXT_LINK).asText());
            if (next.isEmpty() || read == MOST) {
                return incomplete(accepted);
            }
            page = reads.apply(next.get());
        }
        return page;
    }

    /** All elements of the list in one answer, or an outcome without success. */
    GraphOutcome joined(GraphRequest first) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        GraphOutcome outcome = read(first, page -> {
            all.addAll(page);
            return true;
        });
        return outcome instanceof GraphOutcome.Accepted accepted
                ? new GraphOutcome.Accepted(
                        accepted.status(), JsonNodeFactory.instance.objectNode().set("value", all), accepted.headers())
                : outcome;
    }

    private static GraphOutcome incomplete(GraphOutcome.Accepted page) {
        return new GraphOutcome.Garbled(page.status(), page.headers());
    }
}

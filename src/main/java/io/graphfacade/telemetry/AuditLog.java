package io.graphfacade.telemetry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.operation.WriteRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** One line of JSON for each request that creates, changes or deletes: who, what, and what became of it. */
final class AuditLog {

    /** The log category. It has its own handler, so that its lines are pure JSON, and it can be kept where request lines are not. */
    static final String CATEGORY = "io.graphfacade.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private AuditLog() {}

    static boolean isOn() {
        return LOG.isInfoEnabled();
    }

    static void write(RequestRecord served, LineIds ids) {
        WriteRecord write = served.write();
        if (!isOn() || !write.isOne()) {
            return;
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("audit", served.operation());
        line.put("outcome", write.outcome());
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        write.target().ifPresent(target -> line.put("target", target).set("patch", write.patch()));
        write.id().ifPresent(id -> line.put("id", id));
        ids.addTo(line, served.caller());
        LOG.info(line);
    }
}

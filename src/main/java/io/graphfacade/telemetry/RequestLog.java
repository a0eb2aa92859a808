package io.graphfacade.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import io.graphfacade.lambda.Invocation;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.web.ClientRequestId;
import io.graphfacade.web.InboundRequest;
import io.graphfacade.web.ServedPart;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes one line of JSON for each request; CloudWatch reads metrics from it too. It has nothing of the payload and no token. A request that
 * changes something has an audit line beside it.
 */
public class RequestLog {

    /** The log category. It has its own handler, so that its lines are pure JSON. */
    public static final String CATEGORY = "io.graphfacade.requests";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final String BEGIN = "facade.begin";
    private static final String TRACE_HEADER = "x-amzn-trace-id";
    private static final AtomicBoolean COLD = new AtomicBoolean(true);

    @ServerRequestFilter(preMatching = true, priority = -2)
    public void begin(ContainerRequestContext request) {
        request.setProperty(BEGIN, System.nanoTime());
    }

    @ServerResponseFilter(priority = -1)
    public void write(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest asSent) {
        boolean cold = COLD.getAndSet(false);
        if (!LOG.isInfoEnabled() && !AuditLog.isOn() || !(request.getProperty(BEGIN) instanceof Long begin)) {
            return;
        }
        RequestRecord served = InboundRequest.record(request);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        Context invocation = Invocation.of(asSent, Context.class);
        String trace = request.getHeaderString(TRACE_HEADER);
        String ofInvocation = invocation == null ? null : invocation.getAwsRequestId();
        Duration ofParts = Duration.ZERO;
        for (ServedPart part : InboundRequest.parts(request)) {
            RequestLine line = new RequestLine(part.record());
            line.outcome(part.method(), part.status(), part.answer());
            line.times(part.time(), Duration.ZERO, false);
            ofParts = ofParts.plus(part.time());
            line.findings();
            write(line, part.record(), new LineIds(part.clientRequestId(), part.requestId(), trace, ofInvocation));
        }
        RequestLine line = new RequestLine(served);
        line.outcome(request.getMethod(), response.getStatus(), response.getEntity());
        line.times(time, ofParts, cold);
        line.findings();
        String ofGraph = response.getHeaderString("request-id");
        write(line, served, new LineIds(ClientRequestId.of(request), ofGraph, trace, ofInvocation));
    }

    private static void write(RequestLine line, RequestRecord served, LineIds ids) {
        AuditLog.write(served, ids);
        line.ids(ids);
        LOG.info(line.json());
        served.errors().forEach(rule -> LOG.info(EmbeddedMetrics.refusal(rule)));
    }
}

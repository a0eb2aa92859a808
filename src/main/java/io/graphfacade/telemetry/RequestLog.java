package io.graphfacade.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.lambda.Invocation;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.web.ClientRequestId;
import io.graphfacade.web.InboundRequest;
import io.graphfacade.web.error.ODataError;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Writes one line of JSON for each request; CloudWatch reads metrics from it too. It has nothing of the payload and no token. */
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
        if (!LOG.isInfoEnabled() || !(request.getProperty(BEGIN) instanceof Long begin)) {
            return;
        }
        RequestRecord served = InboundRequest.record(request);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        ObjectNode line = EmbeddedMetrics.line(request.getMethod(), response.getStatus(), time, cold, served);
        if (response.getEntity() instanceof ODataError failure) {
            line.put("error-code", failure.error().code());
        }
        line.put("client-request-id", ClientRequestId.of(request));
        put(line, "caller", served.caller().object());
        put(line, "caller-application", served.caller().application());
        put(line, "request-id", response.getHeaderString("request-id"));
        put(line, "trace-id", request.getHeaderString(TRACE_HEADER));
        Context invocation = Invocation.of(asSent, Context.class);
        put(line, "aws-request-id", invocation == null ? null : invocation.getAwsRequestId());
        LOG.info(line);
        served.errors().forEach(rule -> LOG.info(EmbeddedMetrics.refusal(rule)));
    }

    private static void put(ObjectNode line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }
}

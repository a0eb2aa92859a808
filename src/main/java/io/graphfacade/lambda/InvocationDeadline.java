package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.transport.Deadline;
import io.graphfacade.web.InboundRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Sets the deadline of each request: before Lambda ends the invocation, and before API Gateway stops waiting. */
@Singleton
public class InvocationDeadline {

    private static final Duration LONGEST_START = Duration.ofSeconds(15);

    /** A provider, because filters are created while the image is built, before there is a configuration. */
    private final Provider<GraphConfig> configured;

    @Inject
    InvocationDeadline(Provider<GraphConfig> configured) {
        this.configured = configured;
    }

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void begin(ContainerRequestContext request, HttpServerRequest asSent) {
        GraphConfig config = configured.get();
        Duration time = config.answerWithin().minus(spent(asSent));
        Context invocation = Invocation.of(asSent, Context.class);
        // a runtime that does not know the end reports zero or less
        if (invocation != null && invocation.getRemainingTimeInMillis() > 0) {
            Duration remaining = Duration.ofMillis(invocation.getRemainingTimeInMillis());
            time = remaining.compareTo(time) < 0 ? remaining : time;
        }
        Duration forGraph = time.minus(config.reserve());
        request.setProperty(InboundRequest.DEADLINE, Deadline.in(forGraph.isNegative() ? Duration.ZERO : forGraph));
    }

    /** Time that API Gateway has waited already, including the start of the function. Zero if the two clocks cannot agree. */
    private static Duration spent(HttpServerRequest asSent) {
        APIGatewayV2HTTPEvent event = Invocation.of(asSent, APIGatewayV2HTTPEvent.class);
        if (event == null || event.getRequestContext() == null) {
            return Duration.ZERO;
        }
        long millis = System.currentTimeMillis() - event.getRequestContext().getTimeEpoch();
        return millis < 0 || millis > LONGEST_START.toMillis() ? Duration.ZERO : Duration.ofMillis(millis);
    }
}

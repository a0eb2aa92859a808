package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Restores header values with commas: the HTTP adapter splits at each comma, also in dates and user agents. */
public class RejoinHeaders {

    @ServerRequestFilter(preMatching = true, priority = -1)
    public void join(ContainerRequestContext request, HttpServerRequest asSent) {
        APIGatewayV2HTTPEvent event = Invocation.of(asSent, APIGatewayV2HTTPEvent.class);
        if (event == null || event.getHeaders() == null) {
            return;
        }
        event.getHeaders().forEach((name, value) -> {
            if (value != null && value.indexOf(',') >= 0) {
                asSent.headers().set(name, value);
            }
        });
    }
}

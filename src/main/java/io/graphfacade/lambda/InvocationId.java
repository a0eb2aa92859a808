package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.graphfacade.web.RequestId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Uses Lambda's id of the invocation as the {@code request-id} until Graph gives one. */
public class InvocationId {

    @ServerRequestFilter(preMatching = true, priority = -2)
    public void take(ContainerRequestContext request, HttpServerRequest asSent) {
        Context invocation = Invocation.of(asSent, Context.class);
        request.setProperty(
                RequestId.HEADER, RequestId.settled(invocation == null ? null : invocation.getAwsRequestId()));
    }
}

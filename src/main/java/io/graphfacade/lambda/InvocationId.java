package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.graphfacade.web.RequestId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Makes Lambda's id of the invocation the id of the request, until Graph gives it one. */
public class InvocationId {

    @ServerRequestFilter(preMatching = true, priority = -2)
    public void take(ContainerRequestContext request, HttpServerRequest asSent) {
        Context invocation = Invocation.of(asSent, Context.class);
        request.setProperty(
                RequestId.HEADER, RequestId.settled(invocation == null ? null : invocation.getAwsRequestId()));
    }
}

package io.graphfacade.graph;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Graph as a REST interface. Only these headers ever go out. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "return-client-request-id", value = "true")
interface GraphApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response post(
            @Url String url,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("client-request-id") String clientRequestId,
            byte[] body);

    @GET
    Response get(
            @Url String url,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("client-request-id") String clientRequestId);
}

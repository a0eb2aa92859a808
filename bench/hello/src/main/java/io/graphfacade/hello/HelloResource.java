package io.graphfacade.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The least that Quarkus makes of an HTTP function. */
@Path("/hello")
public class HelloResource {

    @GET
    public String hello() {
        return "hello";
    }
}

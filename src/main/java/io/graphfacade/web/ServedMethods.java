package io.graphfacade.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods that the router serves at a path. Its own 405 does not name them. */
final class ServedMethods {

    private ServedMethods() {}

    /** In alphabetical order. */
    static Set<String> at(String path, ContainerRequestContext request) {
        ResteasyReactiveContainerRequestContext own = (ResteasyReactiveContainerRequestContext) request;
        Deployment deployment = ((ResteasyReactiveRequestContext) own.getServerRequestContext()).getDeployment();
        RequestMapper<RestInitialHandler.InitialMatch> classes = new RequestMapper<>(deployment.getClassMappers());
        Set<String> methods = new TreeSet<>();
        RequestMapper.RequestMatch<RestInitialHandler.InitialMatch> match = path.isEmpty() ? null : classes.map(path);
        while (match != null) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    add(routing, match.remaining.isEmpty() ? "/" : match.remaining, methods);
                }
            }
            match = classes.continueMatching(path, match);
        }
        return methods;
    }

    private static void add(ClassRoutingHandler routing, String remaining, Set<String> methods) {
        routing.getMappers().forEach((method, mapper) -> {
            if (method != null && mapper.map(remaining) != null) {
                methods.add(method);
            }
        });
    }
}

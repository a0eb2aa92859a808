package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.graphfacade.web.RequestPath;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds the prefix that API Gateway puts before the path of a route: the name of a stage, or the key of a custom domain's mapping. The event
 * does not name that key, but it names the route: the part of the path before the route is the prefix.
 */
public class GatewayPrefix {

    private static final String DEFAULT = "$default";

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void find(ContainerRequestContext request, HttpServerRequest asSent) {
        APIGatewayV2HTTPEvent event = Invocation.of(asSent, APIGatewayV2HTTPEvent.class);
        if (event != null) {
            request.setProperty(RequestPath.PREFIX, of(event));
        }
    }

    static String of(APIGatewayV2HTTPEvent event) {
        String path = event.getRawPath();
        String route = event.getRouteKey() == null ? DEFAULT : event.getRouteKey();
        int template = route.indexOf('/');
        if (template < 0) {
            return ofStage(path, event.getRequestContext());
        }
        return route.endsWith("+}")
                ? ofGreedy(path, event.getPathParameters())
                : ofRoute(path, route.substring(template));
    }

    /** The path has the stage on API Gateway's own domains only, not on custom ones. */
    private static String ofStage(String path, APIGatewayV2HTTPEvent.RequestContext context) {
        String stage = context.getStage();
        String domain = context.getDomainName();
        boolean own = domain == null || domain.endsWith(".amazonaws.com") || domain.endsWith(".amazonaws.com.cn");
        return own && stage != null && !stage.equals(DEFAULT) && path.startsWith("/" + stage + "/") ? "/" + stage : "";
    }

    /** A greedy route has one path parameter: the path without the prefix. */
    private static String ofGreedy(String path, Map<String, String> parameters) {
        return Stream.ofNullable(parameters)
                .flatMap(all -> all.values().stream())
                .map(rest -> "/" + RawUri.path(rest))
                .filter(path::endsWith)
                .map(rest -> path.substring(0, path.length() - rest.length()))
                .findFirst()
                .orElse("");
    }

    private static String ofRoute(String path, String template) {
        String[] segments = path.split("/", -1);
        String[] expected = template.split("/", -1);
        int surplus = segments.length - expected.length;
        for (int i = 1; surplus > 0 && i < expected.length; i++) {
            boolean variable = expected[i].startsWith("{");
            if (!variable && !expected[i].equalsIgnoreCase(segments[surplus + i].replace("%24", "$"))) {
                return "";
            }
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = 1; i <= surplus; i++) {
            prefix.append('/').append(segments[i]);
        }
        return prefix.toString();
    }
}

package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.graphfacade.web.RequestPath;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
                ? ofGreedy(path, route.substring(template), event.getPathParameters())
                : ofRoute(path, route.substring(template));
    }

    /** The path has the stage on API Gateway's own domains only, not on custom ones. */
    private static String ofStage(String path, APIGatewayV2HTTPEvent.RequestContext context) {
        String stage = context.getStage();
        String domain = context.getDomainName();
        boolean own = domain == null || domain.endsWith(".amazonaws.com") || domain.endsWith(".amazonaws.com.cn");
        return own && stage != null && !stage.equals(DEFAULT) && path.startsWith("/" + stage + "/") ? "/" + stage : "";
    }

    /**
     * The last parameter of a greedy route has the rest of the path behind the route's own words. API Gateway may have decoded the one and not
     * the other.
     */
    private static String ofGreedy(String path, String template, Map<String, String> parameters) {
        int greedy = template.lastIndexOf('{');
        String rest = parameters == null ? null : parameters.get(template.substring(greedy + 1, template.length() - 2));
        if (greedy < 1 || rest == null) {
            return "";
        }
        String whole = decoded(path);
        String tail = "/" + decoded(RawUri.path(rest));
        String before = whole.endsWith(tail) ? whole.substring(0, whole.length() - tail.length()) : "";
        // what was encoded before the rest is no prefix: the names of stages and keys need no encoding
        return path.startsWith(before) ? ofRoute(before, template.substring(0, greedy - 1)) : "";
    }

    private static String decoded(String path) {
        return path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
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

package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.web.ClientRequestId;
import io.graphfacade.web.RequestId;
import io.graphfacade.web.error.ErrorAnswer;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Refuses pages that may not call the facade. Runs before Quarkus' CORS filter, because the refusal of that filter has no body. */
@Singleton
public class OriginCheck {

    /** Higher priorities run first; the CORS filter has 300. */
    private static final int BEFORE_CORS = 310;

    private static final String CORS = "quarkus.http.cors.";

    private final Config config;
    private final ObjectMapper json;

    @Inject
    OriginCheck(Config config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        Optional<List<String>> origins = list("origins");
        if (origins.isEmpty() || CORSFilter.isConfiguredWithWildcard(origins)) {
            return;
        }
        List<Pattern> patterns = CORSFilter.parseAllowedOriginsRegex(origins);
        List<String> methods = list("methods").orElse(List.of());
        filters.register(context -> check(context, origins.get(), patterns, methods), BEFORE_CORS);
    }

    private Optional<List<String>> list(String name) {
        return config.getOptionalValues(CORS + name, String.class);
    }

    private void check(RoutingContext context, List<String> origins, List<Pattern> patterns, List<String> methods) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        if (origin == null || isOwn(origin, request)) {
            context.next();
        } else if (!origins.contains(origin) && !CORSFilter.isOriginAllowedByRegex(patterns, origin)) {
            refuse(context, "Pages of this origin may not call the facade.");
        } else if (!request.method().name().equals("OPTIONS")
                && !methods.contains(request.method().name())) {
            refuse(context, "Pages may send " + String.join(" and ", methods) + " requests only.");
        } else {
            context.next();
        }
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        String host = request.getHeader("Host");
        return host != null && origin.toLowerCase(Locale.ROOT).endsWith("//" + host.toLowerCase(Locale.ROOT));
    }

    private void refuse(RoutingContext context, String message) {
        Context invocation = Invocation.of(context.request(), Context.class);
        String requestId = RequestId.settled(invocation == null ? null : invocation.getAwsRequestId());
        String clientRequestId = ClientRequestId.settled(context.request().getHeader(ClientRequestId.HEADER));
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/json")
                .putHeader(RequestId.HEADER, requestId)
                .putHeader(ClientRequestId.HEADER, clientRequestId)
                .end(body(ErrorAnswer.of(403, "forbidden", message), requestId, clientRequestId));
    }

    private String body(ErrorAnswer error, String requestId, @Nullable String clientRequestId) {
        try {
            return json.writeValueAsString(error.body(requestId, clientRequestId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.graphfacade.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Lets a tenant in memory answer those requests whose mapping names this transformer. A reset of the mappings makes it new. */
public final class GraphWithMemory implements ResponseDefinitionTransformerV2, StubLifecycleListener {

    private static final String CLIENT_REQUEST_ID = "client-request-id";

    private Tenant tenant = Tenant.seeded();

    @Override
    public String getName() {
        return "graph-with-memory";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public synchronized void afterStubsReset() {
        tenant = Tenant.seeded();
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String id = UUID.randomUUID().toString();
        String clientId = request.containsHeader(CLIENT_REQUEST_ID) ? request.getHeader(CLIENT_REQUEST_ID) : id;
        Answer answer;
        try {
            answer = tenant.answer(GraphRequest.of(request));
        } catch (Refusal refusal) {
            answer = new Answer(refusal.status(), error(refusal, id, clientId));
        }
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withHeader("request-id", id)
                .withHeader(CLIENT_REQUEST_ID, clientId);
        if (answer.body() != null) {
            response.withHeader("Content-Type", "application/json")
                    .withBody(answer.body().toString());
        }
        return response.build();
    }

    private static ObjectNode error(Refusal refusal, String id, String clientId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error").put("code", refusal.code()).put("message", refusal.getMessage());
        if (refusal.conflicting() != null) {
            error.putArray("details")
                    .addObject()
                    .put("code", "ObjectConflict")
                    .put("message", refusal.getMessage())
                    .put("target", refusal.conflicting());
        }
        // Graph's date has no offset and no fraction (contract 12.1)
        error.putObject("innerError")
                .put(
                        "date",
                        LocalDateTime.now(ZoneOffset.UTC)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .put("request-id", id)
                .put(CLIENT_REQUEST_ID, clientId);
        return body;
    }
}

package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.contoso.facade.ApiClient;
import com.contoso.facade.ApiException;
import com.contoso.facade.DevicesApi;
import com.contoso.facade.RemoteNetworksApi;
import com.contoso.facade.model.ODataError;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test that calls the facade with the client that openapi-generator makes from docs/openapi.yaml. With Node, Prism compares each exchange with
 * the document.
 */
abstract class GeneratedClientTest extends StageTest {

    private final List<String> violations = new CopyOnWriteArrayList<>();
    boolean faultOnPurpose;
    ApiClient client;
    DevicesApi devices;
    RemoteNetworksApi networks;

    private String facade() {
        return System.getProperty("node").isEmpty() ? stage.gateway().url() : Prism.url();
    }

    @BeforeEach
    void client() {
        var client = new ApiClient();
        client.updateBaseUri(facade());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + TOKEN));
        this.client = client;
        client.setResponseInterceptor(
                answer -> violations.addAll(answer.headers().allValues("sl-violations")));
        devices = new DevicesApi(client);
        networks = new RemoteNetworksApi(client);
    }

    /** Prism has nothing against answers, and against requests only what is a fault on purpose. */
    @AfterEach
    void exchangesAreAsTheDocumentSays() {
        List<JsonNode> all =
                violations.stream().flatMap(list -> parsed(list).valueStream()).toList();
        List<JsonNode> ofRequests = all.stream()
                .filter(violation -> violation.at("/location/0").asText().equals("request"))
                .toList();
        if (faultOnPurpose && !System.getProperty("node").isEmpty()) {
            assertThat(ofRequests).isNotEmpty();
            assertThat(all).isEqualTo(ofRequests);
        } else {
            assertThat(all).isEmpty();
        }
    }

    ODataError errorOf(ApiException failure) throws Exception {
        return client.getObjectMapper().readValue(failure.getResponseBody(), ODataError.class);
    }
}

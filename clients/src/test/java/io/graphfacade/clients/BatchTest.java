package io.graphfacade.clients;

import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.beta.models.networkaccess.RemoteNetwork;
import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.models.AlternativeSecurityId;
import com.microsoft.graph.models.Device;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** JSON batching of both clients for Java. */
class BatchTest extends ClientTest {

    private static final String SEEDED = "8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f";
    private static final String NETWORK = "dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04";

    private static Device device() {
        AlternativeSecurityId id = new AlternativeSecurityId();
        id.setType(2);
        id.setKey("cv17a51aec".getBytes(StandardCharsets.UTF_8));
        Device device = new Device();
        device.setAccountEnabled(false);
        device.setAlternativeSecurityIds(List.of(id));
        device.setDeviceId(UUID.randomUUID().toString());
        device.setDisplayName("Kiosk 7");
        device.setOperatingSystem("linux");
        device.setOperatingSystemVersion("1");
        return device;
    }

    @Test
    void devices() throws IOException {
        GraphServiceClient graph = new GraphServiceClient(authentication());
        graph.getRequestAdapter().setBaseUrl(url("/v1.0"));
        BatchRequestContent batch = new BatchRequestContent(graph);
        String read =
                batch.addBatchRequestStep(graph.devices().byDeviceId(SEEDED).toGetRequestInformation());
        String create = batch.addBatchRequestStep(graph.devices().toPostRequestInformation(device()));
        String fault = batch.addBatchRequestStep(graph.devices().toPostRequestInformation(new Device()));
        BatchResponseContent answers = graph.getBatchRequestBuilder().post(batch, null);

        assertThat(answers.getResponsesStatusCode())
                .containsEntry(read, 200)
                .containsEntry(create, 201)
                .containsEntry(fault, 400);
        assertThat(answers.getResponseById(read, Device::createFromDiscriminatorValue)
                        .getDisplayName())
                .isEqualTo("The first device");
        assertThat(theOnly(POST).getUrl()).isEqualTo("/v1.0/devices");
    }

    @Test
    void remoteNetworks() throws IOException {
        var graph = new com.microsoft.graph.beta.serviceclient.GraphServiceClient(authentication());
        graph.getRequestAdapter().setBaseUrl(url("/beta"));
        BatchRequestContent batch = new BatchRequestContent(graph);
        String read = batch.addBatchRequestStep(graph.networkAccess()
                .connectivity()
                .remoteNetworks()
                .byRemoteNetworkId(NETWORK)
                .toGetRequestInformation());
        BatchResponseContent answers = graph.getBatchRequestBuilder().post(batch, null);

        assertThat(answers.getResponseById(read, RemoteNetwork::createFromDiscriminatorValue)
                        .getName())
                .isEqualTo("The first branch");
    }
}

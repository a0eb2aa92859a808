package io.graphfacade.clients;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.http.RequestMethod.DELETE;
import static com.github.tomakehurst.wiremock.http.RequestMethod.GET;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.AlternativeSecurityId;
import com.microsoft.graph.models.Device;
import com.microsoft.graph.models.DeviceCollectionResponse;
import com.microsoft.graph.models.odataerrors.ErrorDetails;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code com.microsoft.graph:microsoft-graph}: devices, v1.0. */
class DevicesTest extends ClientTest {

    private static final String SEEDED = "8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f";
    private static final String SEEDED_DEVICE_ID = "11111111-1111-1111-1111-111111111111";
    private static final String KEY = "cv17a51aec";

    private GraphServiceClient graph;

    @BeforeEach
    void client() {
        var authentication = new AzureIdentityAuthenticationProvider(credential, new String[] {HOST}, SCOPE);
        graph = new GraphServiceClient(authentication);
        graph.getRequestAdapter().setBaseUrl(url("/v1.0"));
    }

    private static Device device(String deviceId, String name) {
        AlternativeSecurityId id = new AlternativeSecurityId();
        id.setType(2);
        id.setKey(KEY.getBytes(StandardCharsets.UTF_8));
        Device device = new Device();
        device.setAccountEnabled(false);
        device.setAlternativeSecurityIds(List.of(id));
        device.setDeviceId(deviceId);
        device.setDisplayName(name);
        device.setOperatingSystem("linux");
        device.setOperatingSystemVersion("1");
        return device;
    }

    private static Device device() {
        return device(UUID.randomUUID().toString(), "Kiosk 7");
    }

    @Test
    void create() {
        Device device = device();
        Device created = graph.devices().post(device);

        LoggedRequest received = theOnly(POST);
        assertThat(received.getUrl()).isEqualTo("/v1.0/devices");
        assertThat(bodyOf(received))
                .isEqualTo(json("{'accountEnabled':false,"
                        + "'alternativeSecurityIds':[{'type':2,'key':'Y3YxN2E1MWFlYw=='}],'deviceId':'"
                        + device.getDeviceId()
                        + "','displayName':'Kiosk 7','operatingSystem':'linux','operatingSystemVersion':'1'}"));
        assertThat(created.getId()).isNotEmpty();
        assertThat(created.getDeviceId()).isEqualTo(device.getDeviceId());
        assertThat(created.getAlternativeSecurityIds().get(0).getKey())
                .asString()
                .isEqualTo(KEY);
    }

    @Test
    void read() {
        Device read = graph.devices()
                .byDeviceId(SEEDED)
                .get(with -> with.queryParameters.select = new String[] {"id", "displayName"});

        assertThat(read.getDisplayName()).isEqualTo("The first device");
        assertThat(read.getOperatingSystem()).isNull();
        assertThat(theOnly(GET).getUrl()).startsWith("/v1.0/devices/" + SEEDED);
        assertThat(theOnly(GET).queryParameter("$select").firstValue()).isEqualTo("id,displayName");
    }

    @Test
    void update() {
        Device change = new Device();
        change.setDisplayName("Kiosk 8");
        graph.devices().byDeviceId(SEEDED).patch(change);

        assertThat(theOnly(PATCH).getUrl()).isEqualTo("/v1.0/devices/" + SEEDED);
        assertThat(bodyOf(theOnly(PATCH)).path("displayName").asText()).isEqualTo("Kiosk 8");
        assertThat(graph.devices().byDeviceId(SEEDED).get().getDisplayName()).isEqualTo("Kiosk 8");
    }

    /** A client sends back what it has read, with what it has changed. */
    @Test
    void updateOfWhatWasRead() {
        Device read = graph.devices().byDeviceId(SEEDED).get();
        read.setDisplayName("Kiosk 9");
        read.setAccountEnabled(false);
        graph.devices().byDeviceId(SEEDED).patch(read);

        Device after = graph.devices().byDeviceId(SEEDED).get();
        assertThat(after.getDisplayName()).isEqualTo("Kiosk 9");
        assertThat(after.getAccountEnabled()).isFalse();
    }

    @Test
    void delete() {
        graph.devices().byDeviceId(SEEDED).delete();

        assertThat(theOnly(DELETE).getUrl()).isEqualTo("/v1.0/devices/" + SEEDED);
        ODataError absent = catchThrowableOfType(
                ODataError.class, () -> graph.devices().byDeviceId(SEEDED).get());
        assertThat(absent.getResponseStatusCode()).isEqualTo(404);
        assertThat(absent.getError().getCode()).isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void getUpdateAndDeleteByDeviceId() {
        Device read = graph.devicesWithDeviceId(SEEDED_DEVICE_ID).get();
        Device change = new Device();
        change.setDisplayName("Kiosk 8");
        graph.devicesWithDeviceId(SEEDED_DEVICE_ID).patch(change);
        String renamed = graph.devices().byDeviceId(SEEDED).get().getDisplayName();
        graph.devicesWithDeviceId(SEEDED_DEVICE_ID).delete();

        assertThat(read.getId()).isEqualTo(SEEDED);
        assertThat(renamed).isEqualTo("Kiosk 8");
        assertThat(theOnly(DELETE).getUrl()).contains("deviceId=").contains(SEEDED_DEVICE_ID);
        assertThat(graph.devices().get().getValue()).isEmpty();
    }

    @Test
    void listWithFilterAndSelect() {
        graph.devices().post(device());
        DeviceCollectionResponse found = graph.devices().get(with -> {
            with.queryParameters.filter = "displayName eq 'Kiosk 7'";
            with.queryParameters.select = new String[] {"id", "displayName"};
            with.queryParameters.top = 10;
        });

        assertThat(found.getValue()).extracting(Device::getDisplayName).containsExactly("Kiosk 7");
        LoggedRequest list = sentToGraph().get(sentToGraph().size() - 1);
        assertThat(list.queryParameter("$filter").firstValue()).isEqualTo("displayName eq 'Kiosk 7'");
        assertThat(list.queryParameter("$top").firstValue()).isEqualTo("10");
        assertThat(list.getHeader("ConsistencyLevel")).isNull();
    }

    @Test
    void countAndSearchWithConsistencyLevel() {
        stage.graph()
                .stubFor(get(urlPathEqualTo("/v1.0/devices"))
                        .withQueryParam("$search", equalTo("\"displayName:Kiosk\""))
                        .withHeader("ConsistencyLevel", equalTo("eventual"))
                        .willReturn(
                                okJson("{\"@odata.count\":1,\"value\":[{\"id\":\"1\",\"displayName\":\"Kiosk 7\"}]}")));
        DeviceCollectionResponse found = graph.devices().get(with -> {
            with.headers.add("ConsistencyLevel", "eventual");
            with.queryParameters.search = "\"displayName:Kiosk\"";
            with.queryParameters.orderby = new String[] {"displayName"};
            with.queryParameters.count = true;
        });

        assertThat(found.getOdataCount()).isEqualTo(1);
        assertThat(found.getValue()).extracting(Device::getDisplayName).containsExactly("Kiosk 7");
        LoggedRequest list = theOnly(GET);
        assertThat(list.queryParameter("$count").firstValue()).isEqualTo("true");
        assertThat(list.queryParameter("$orderby").firstValue()).isEqualTo("displayName");
    }

    @Test
    void thePageIteratorStaysOnTheFacade() throws ReflectiveOperationException {
        IntStream.range(0, 24)
                .forEach(i -> graph.devices().post(device(UUID.randomUUID().toString(), "Kiosk " + i)));
        stage.graph().resetRequests();
        stage.gateway().received().clear();
        DeviceCollectionResponse first = graph.devices().get(with -> with.queryParameters.top = 10);
        List<String> names = new ArrayList<>();
        new PageIterator.Builder<Device, DeviceCollectionResponse>()
                .client(graph)
                .collectionPage(first)
                .collectionPageFactory(DeviceCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(device -> names.add(device.getDisplayName()))
                .build()
                .iterate();

        assertThat(first.getOdataNextLink()).startsWith(stage.gateway().url() + "/v1.0/devices?");
        assertThat(names).hasSize(25).doesNotHaveDuplicates();
        assertThat(stage.gateway().received()).hasSize(3);
        assertThat(sentToGraph()).hasSize(3);
    }

    @Test
    void faultsAreReadAsErrorsOfGraph() {
        Device faulty = device("not a GUID", "Kiosk 7");
        faulty.setOperatingSystem(null);
        ODataError error =
                catchThrowableOfType(ODataError.class, () -> graph.devices().post(faulty));

        assertThat(error.getResponseStatusCode()).isEqualTo(400);
        assertThat(error.getMessage()).contains("2 faults");
        assertThat(error.getError().getCode()).isEqualTo("invalidRequest");
        assertThat(error.getError().getDetails())
                .extracting(ErrorDetails::getTarget)
                .containsExactlyInAnyOrder("/deviceId", "/operatingSystem");
        assertThat(error.getError().getDetails())
                .allMatch(detail -> !detail.getCode().isEmpty());
        assertThat(error.getError().getInnerError().getRequestId()).isNotEmpty();
        assertThat(error.getError().getInnerError().getDate()).isNotNull();
        assertThat(sentToGraph()).isEmpty();
    }

    @Test
    void aDuplicateIsGraphsConflict() {
        Device device = device();
        graph.devices().post(device);
        ODataError error = catchThrowableOfType(
                ODataError.class, () -> graph.devices().post(device(device.getDeviceId(), "Kiosk 8")));

        assertThat(error.getResponseStatusCode()).isEqualTo(409);
        assertThat(error.getError().getCode()).isEqualTo("Request_BadRequest");
        assertThat(error.getError().getDetails())
                .extracting(ErrorDetails::getCode)
                .containsExactly("ObjectConflict");
    }

    /** The client sends only what has changed since, and Graph would get the same. */
    @Test
    void oneObjectThatIsSentTwice() {
        Device device = device();
        graph.devices().post(device);
        ODataError error =
                catchThrowableOfType(ODataError.class, () -> graph.devices().post(device));

        assertThat(error.getResponseStatusCode()).isEqualTo(400);
        assertThat(error.getError().getDetails())
                .extracting(ErrorDetails::getCode)
                .contains("required");
    }

    @Test
    void aBaseUrlMayEndWithASlash() {
        graph.getRequestAdapter().setBaseUrl(url("/v1.0/"));

        assertThat(graph.devices().get().getValue()).hasSize(1);
    }

    @Test
    void anOperationThatIsNotServedIsAnErrorOfGraphToo() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> graph.devices().delta().get(),
                () -> graph.devices().count().get(),
                () -> graph.devices().byDeviceId(SEEDED).registeredOwners().get())) {
            ODataError error = catchThrowableOfType(ODataError.class, call);

            assertThat(error.getResponseStatusCode()).isIn(400, 404, 406);
            assertThat(error.getError().getCode()).isIn("invalidRequest", "notFound", "notAcceptable");
            assertThat(error.getMessage()).isNotEmpty();
        }
        assertThat(sentToGraph()).isEmpty();
    }

    @Test
    void aClientThatSendsNoTokenIsToldWhatIsMissing() {
        GraphServiceClient careless = new GraphServiceClient(credential, SCOPE);
        careless.getRequestAdapter().setBaseUrl(url("/v1.0"));
        ODataError error =
                catchThrowableOfType(ODataError.class, () -> careless.devices().get());

        assertThat(error.getResponseStatusCode()).isEqualTo(401);
        assertThat(error.getMessage()).contains("allowedHosts");
        // with the one that knows the host
        assertThat(graph.devices().get().getValue()).hasSize(1);
    }

    /** The client creates once, whoever repeats. */
    @Test
    void theClientsRetryHandlerWaitsAsGraphSays() {
        stage.graph()
                .stubFor(any(anyUrl())
                        .inScenario("busy")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("free")
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1")));
        Device created = graph.devices().post(device());

        assertThat(created.getId()).isNotEmpty();
        assertThat(stage.gateway().received()).hasSize(2);
        assertThat(stage.gateway().received().get(1).headers()).containsEntry("retry-attempt", "1");
        assertThat(sentToGraph()).hasSize(2);
    }

    @Test
    void aRedirectOfGraphIsNoneOfTheFacade() {
        stage.graph()
                .stubFor(any(anyUrl())
                        .willReturn(
                                aResponse().withStatus(302).withHeader("Location", "https://localhost:1/elsewhere")));
        ODataError error = catchThrowableOfType(
                ODataError.class, () -> graph.devices().byDeviceId(SEEDED).get());

        assertThat(error.getResponseStatusCode()).isBetween(500, 599);
        assertThat(error.getError().getCode()).isNotEmpty();
    }

    @Test
    void headersOfTheClientAreTaken() {
        HeadersInspectionOption inspection = new HeadersInspectionOption(false, true);
        graph.devices().post(device(), with -> {
            with.headers.add("client-request-id", "6eb46714-c3ce-4a1d-9508-f163f1fa1d52");
            with.headers.add("Prefer", "return=representation");
            with.headers.add("x-ms-throttle-priority", "Low");
            with.options.add(inspection);
        });

        assertThat(stage.gateway().received().get(0).headers())
                .hasEntrySatisfying("sdkversion", version -> assertThat(version).startsWith("graph-java/"))
                .containsEntry("accept-encoding", "gzip");
        LoggedRequest received = theOnly(POST);
        assertThat(received.getHeader("client-request-id")).contains("6eb46714-c3ce-4a1d-9508-f163f1fa1d52");
        assertThat(received.getHeader("x-ms-throttle-priority")).isEqualTo("Low");
        assertThat(inspection.getResponseHeaders().get("Location"))
                .allMatch(location -> location.startsWith(stage.gateway().url() + "/v1.0/devices/"));
        assertThat(inspection.getResponseHeaders().get("request-id")).hasSize(1);
    }
}

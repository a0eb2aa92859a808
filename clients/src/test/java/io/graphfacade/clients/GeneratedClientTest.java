package io.graphfacade.clients;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.contoso.facade.ApiClient;
import com.contoso.facade.ApiException;
import com.contoso.facade.BatchApi;
import com.contoso.facade.DevicesApi;
import com.contoso.facade.RemoteNetworksApi;
import com.contoso.facade.model.AbstractOpenApiSchema;
import com.contoso.facade.model.AlternativeSecurityId;
import com.contoso.facade.model.BandwidthCapacityInMbps;
import com.contoso.facade.model.BatchPart;
import com.contoso.facade.model.BatchPartAnswer;
import com.contoso.facade.model.BatchRequest;
import com.contoso.facade.model.BgpConfiguration;
import com.contoso.facade.model.Device;
import com.contoso.facade.model.DeviceAnswer;
import com.contoso.facade.model.DeviceLink;
import com.contoso.facade.model.DeviceLinkAnswer;
import com.contoso.facade.model.DeviceUpdate;
import com.contoso.facade.model.DeviceVendor;
import com.contoso.facade.model.DhGroup;
import com.contoso.facade.model.Finding;
import com.contoso.facade.model.IkeEncryption;
import com.contoso.facade.model.IkeIntegrity;
import com.contoso.facade.model.IpSecEncryption;
import com.contoso.facade.model.IpSecIntegrity;
import com.contoso.facade.model.ODataError;
import com.contoso.facade.model.ODataErrorDetail;
import com.contoso.facade.model.OnPremisesExtensionAttributesUpdate;
import com.contoso.facade.model.PfsGroup;
import com.contoso.facade.model.RedundancyConfiguration;
import com.contoso.facade.model.RedundancyTier;
import com.contoso.facade.model.Region;
import com.contoso.facade.model.RemoteNetwork;
import com.contoso.facade.model.RemoteNetworkAnswer;
import com.contoso.facade.model.RemoteNetworkUpdate;
import com.contoso.facade.model.Report;
import com.contoso.facade.model.Severity;
import com.contoso.facade.model.TunnelConfiguration;
import com.contoso.facade.model.TunnelConfigurationIKEv2Custom;
import com.contoso.facade.model.TunnelConfigurationIKEv2Default;
import com.contoso.facade.model.UserDevice;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that openapi-generator makes from docs/openapi.yaml. With Node, Prism compares each exchange with the document. */
class GeneratedClientTest extends StageTest {

    private static final String SEEDED_DEVICE_ID = "11111111-1111-1111-1111-111111111111";
    private static final UUID SEEDED_DEVICE = UUID.fromString("8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f");
    private static final UUID NETWORK = UUID.fromString("dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04");
    private static final UUID NO_DEVICE = UUID.fromString("00000000-0000-0000-0000-000000000000");

    private final List<String> violations = new CopyOnWriteArrayList<>();
    private boolean faultOnPurpose;
    private ApiClient client;
    private DevicesApi devices;
    private RemoteNetworksApi networks;

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

    private static Device device(UUID deviceId) {
        return new Device()
                .accountEnabled(false)
                .addAlternativeSecurityIdsItem(
                        new AlternativeSecurityId().type(2).key("cv17a51aec".getBytes(StandardCharsets.UTF_8)))
                .deviceId(deviceId)
                .displayName("Kiosk 7")
                .operatingSystem("linux")
                .operatingSystemVersion("1");
    }

    private static UserDevice userDevice() {
        return new UserDevice()
                .accountEnabled(false)
                .addAlternativeSecurityIdsItem(
                        new AlternativeSecurityId().type(2).key("cv17a51aec".getBytes(StandardCharsets.UTF_8)))
                .deviceId(UUID.randomUUID().toString())
                .displayName("Kiosk 7")
                .operatingSystem("linux")
                .operatingSystemVersion("1");
    }

    private static TunnelConfiguration defaultPolicy() {
        return new TunnelConfiguration(new TunnelConfigurationIKEv2Default().preSharedKey("a shared key"));
    }

    private static TunnelConfiguration ownPolicy() {
        return new TunnelConfiguration(new TunnelConfigurationIKEv2Custom()
                .preSharedKey("a shared key")
                .ikeEncryption(IkeEncryption.AES256)
                .ikeIntegrity(IkeIntegrity.SHA256)
                .dhGroup(DhGroup.DH_GROUP14)
                .ipSecEncryption(IpSecEncryption.GCM_AES128)
                .ipSecIntegrity(IpSecIntegrity.GCM_AES128)
                .pfsGroup(PfsGroup.NONE)
                .saLifeTimeSeconds(3600L));
    }

    private static DeviceLink link(TunnelConfiguration policy) {
        return new DeviceLink()
                .name("CPE3")
                .ipAddress("20.55.91.42")
                .deviceVendor(DeviceVendor.CISCO_MERAKI)
                .bandwidthCapacityInMbps(BandwidthCapacityInMbps.MBPS1000)
                .bgpConfiguration(new BgpConfiguration()
                        .localIpAddress("192.168.1.2")
                        .peerIpAddress("10.2.2.2")
                        .asn(65533))
                .redundancyConfiguration(new RedundancyConfiguration().redundancyTier(RedundancyTier.NO_REDUNDANCY))
                .tunnelConfiguration(policy);
    }

    private ODataError errorOf(ApiException failure) throws Exception {
        return client.getObjectMapper().readValue(failure.getResponseBody(), ODataError.class);
    }

    /** Each type has its name from the document; a generator calls those without one InlineObject1 or the like. */
    @Test
    void typesHaveNames() throws Exception {
        List<String> names = new ArrayList<>();
        parsed(Files.readString(Path.of("../docs/openapi.json")))
                .at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));

        try (Stream<Path> sources =
                Files.list(Path.of("target/generated-sources/openapi/src/main/java/com/contoso/facade/model"))) {
            assertThat(sources.map(source -> source.getFileName().toString().replace(".java", "")))
                    .hasSizeGreaterThan(40)
                    .allMatch(type -> type.equals(AbstractOpenApiSchema.class.getSimpleName())
                            || names.contains(type.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void aDeviceIsCreatedReadUpdatedListedAndDeleted() throws Exception {
        UUID deviceId = UUID.randomUUID();
        DeviceAnswer created = devices.createDevice(device(deviceId), null, null, null);

        assertThat(bodyOf(theOnly(POST)))
                .isEqualTo(json("{'accountEnabled':false,"
                        + "'alternativeSecurityIds':[{'type':2,'key':'Y3YxN2E1MWFlYw=='}],'deviceId':'"
                        + deviceId
                        + "','displayName':'Kiosk 7','operatingSystem':'linux','operatingSystemVersion':'1'}"));
        assertThat(created.getDeviceId()).isEqualTo(deviceId.toString());
        UUID id = UUID.fromString(created.getId());

        devices.updateDevice(id, new DeviceUpdate().displayName("Kiosk 8"), null, null, null);
        DeviceAnswer read = devices.getDevice(id, "id,displayName", null, null, null);
        assertThat(read.getDisplayName()).isEqualTo("Kiosk 8");
        assertThat(devices.listDevices(null, null, null, null, null, 10, null, null, null, null, null)
                        .getValue())
                .extracting(DeviceAnswer::getId)
                .containsExactlyInAnyOrder(SEEDED_DEVICE.toString(), created.getId());

        devices.deleteDevice(id, null, null);
        ApiException gone =
                catchThrowableOfType(ApiException.class, () -> devices.getDevice(id, null, null, null, null));
        assertThat(gone.getCode()).isEqualTo(404);
        assertThat(errorOf(gone).getError().getCode()).isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void aNullClears() throws Exception {
        devices.updateDevice(
                SEEDED_DEVICE,
                new DeviceUpdate()
                        .operatingSystemVersion(null)
                        .extensionAttributes(new OnPremisesExtensionAttributesUpdate().extensionAttribute1(null)),
                null,
                null,
                null);

        assertThat(bodyOf(theOnly(PATCH)))
                .isEqualTo(json("{'operatingSystemVersion':null,'extensionAttributes':{'extensionAttribute1':null}}"));
    }

    @Test
    void aDeviceIsFoundByItsDeviceId() throws Exception {
        assertThat(devices.getDeviceByDeviceId(SEEDED_DEVICE_ID, null, null, null, null)
                        .getId())
                .isEqualTo(SEEDED_DEVICE.toString());
    }

    @Test
    void aUsersDeviceIsCreated() throws Exception {
        assertThat(devices.createMyDevice(userDevice(), null, null).getId()).isNotEmpty();
        assertThat(devices.createUserDevice("adele@contoso.com", userDevice(), null, null)
                        .getId())
                .isNotEmpty();
    }

    @Test
    void aRemoteNetworkIsCreatedWithALinkReadRenamedListedAndDeleted() throws Exception {
        RemoteNetworkAnswer created = networks.createRemoteNetwork(
                new RemoteNetwork().name("Branch 7").region(Region.WEST_EUROPE).addDeviceLinksItem(link(ownPolicy())),
                null,
                null,
                null);
        UUID id = UUID.fromString(created.getId());

        networks.updateRemoteNetwork(id, new RemoteNetworkUpdate().name("Branch 8"), null, null, null);
        RemoteNetworkAnswer read = networks.getRemoteNetwork(id, null, "deviceLinks", null, null);
        assertThat(read.getName()).isEqualTo("Branch 8");
        assertThat(read.getDeviceLinks()).extracting(DeviceLinkAnswer::getName).containsExactly("CPE3");
        assertThat(networks.listRemoteNetworks(null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(2);

        networks.deleteRemoteNetwork(id, null, null);
        assertThat(networks.listRemoteNetworks(null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(1);
    }

    @Test
    void aDeviceLinkWithTheDefaultPolicy() throws Exception {
        createReadListAndDelete(
                link(defaultPolicy()), "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default");
    }

    @Test
    void aDeviceLinkWithAPolicyOfItsOwn() throws Exception {
        createReadListAndDelete(link(ownPolicy()), "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom");
    }

    private void createReadListAndDelete(DeviceLink link, String policy) throws Exception {
        DeviceLinkAnswer created = networks.createDeviceLink(NETWORK, link, null, null, null);
        UUID id = UUID.fromString(created.getId());

        assertThat(bodyOf(theOnly(POST)).at("/tunnelConfiguration/preSharedKey").asText())
                .isEqualTo("a shared key");
        DeviceLinkAnswer read = networks.getDeviceLink(NETWORK, id, null, null);
        assertThat(read.getName()).isEqualTo("CPE3");
        assertThat(read.getTunnelConfiguration().getAtOdataType()).isEqualTo(policy);
        assertThat(networks.listDeviceLinks(NETWORK, null, null, null, null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(2);
        networks.deleteDeviceLink(NETWORK, id, null, null);
        assertThat(networks.listDeviceLinks(NETWORK, null, null, null, null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(1);
    }

    @Test
    void connectivityConfigurationOfAllLinksAndOfOne() throws Exception {
        var link =
                networks.getConnectivityConfiguration(NETWORK, null).getLinks().get(0);
        var one = networks.getConnectivityOfLink(NETWORK, UUID.fromString(link.getId()), null, null);

        assertThat(one.getPeerConfiguration().getEndpoint()).isEqualTo("20.172.65.16");
    }

    /** Graph writes null where it has nothing, and may have learned something since. */
    @Test
    void nullsDeviceIdsThatAreNoGuidsAndWhatIsNew() throws Exception {
        stage.graph()
                .stubFor(
                        get(urlPathEqualTo("/v1.0/devices"))
                                .willReturn(
                                        okJson(
                                                "{\"value\":[{\"id\":\"1\",\"deviceId\":\"kiosk-7\",\"profileType\":\"new\","
                                                        + "\"accountEnabled\":null,\"alternativeSecurityIds\":[{\"key\":null}],"
                                                        + "\"hostnames\":[null],\"extensionAttributes\":null,\"new\":{\"in\":[\"Graph\"]}}]}")));

        DeviceAnswer read = devices.listDevices(null, null, null, null, null, null, null, null, null, null, null)
                .getValue()
                .get(0);

        assertThat(read.getDeviceId()).isEqualTo("kiosk-7");
        assertThat(read.getProfileType()).isEqualTo("new");
        assertThat(read.getExtensionAttributes()).isNull();
    }

    @Test
    void faultsAreAnExceptionWithAllDetails() throws Exception {
        faultOnPurpose = true;
        Device faulty = device(NO_DEVICE).operatingSystem("");

        ApiException refused =
                catchThrowableOfType(ApiException.class, () -> devices.createDevice(faulty, null, null, null));

        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(errorOf(refused).getError().getDetails())
                .extracting(ODataErrorDetail::getTarget)
                .containsExactlyInAnyOrder("/deviceId", "/operatingSystem");
        assertThat(sentToGraph()).isEmpty();
    }

    @Test
    void aDuplicateIsAnException() throws Exception {
        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> devices.createDevice(device(UUID.fromString(SEEDED_DEVICE_ID)), null, null, null));

        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(errorOf(refused).getError().getCode()).isEqualTo("Request_BadRequest");
    }

    @Test
    void aReportSaysWhatWouldBeSent() throws Exception {
        Report report = networks.validateDeviceLink(NETWORK, link(ownPolicy()), null);

        assertThat(report.getAcceptable()).isTrue();
        assertThat(report.getRequest().getMethod()).isEqualTo("POST");
        assertThat(report.getChanges()).isEmpty();
        assertThat(sentToGraph()).isEmpty();
    }

    @Test
    void aReportSaysWhatIsWrong() throws Exception {
        faultOnPurpose = true;

        ApiException refused =
                catchThrowableOfType(ApiException.class, () -> devices.validateDevice(device(NO_DEVICE), null));

        assertThat(refused.getCode()).isEqualTo(400);
        Report report = client.getObjectMapper().readValue(refused.getResponseBody(), Report.class);
        assertThat(report.getAcceptable()).isFalse();
        assertThat(report.getFindings())
                .filteredOn(finding -> finding.getSeverity() == Severity.ERROR)
                .extracting(Finding::getPointer)
                .containsExactly("/deviceId");
        assertThat(report.getError().getDetails()).hasSize(1);
    }

    @Test
    void severalRequestsInOne() throws Exception {
        BatchRequest batch = new BatchRequest()
                .addRequestsItem(new BatchPart().id("read").method("GET").url("/devices/" + SEEDED_DEVICE))
                .addRequestsItem(new BatchPart()
                        .id("create")
                        .method("POST")
                        .url("/devices")
                        .putHeadersItem("Content-Type", "application/json")
                        .body(device(UUID.randomUUID()))
                        .addDependsOnItem("read"));

        assertThat(new BatchApi(client).sendBatch(batch, null, null).getResponses())
                .extracting(BatchPartAnswer::getId, BatchPartAnswer::getStatus)
                .containsExactly(tuple("read", 200), tuple("create", 201));
    }
}

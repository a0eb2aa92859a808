package io.graphfacade.clients;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.contoso.facade.ApiException;
import com.contoso.facade.BatchApi;
import com.contoso.facade.model.AbstractOpenApiSchema;
import com.contoso.facade.model.AlternativeSecurityId;
import com.contoso.facade.model.BatchPart;
import com.contoso.facade.model.BatchPartAnswer;
import com.contoso.facade.model.BatchRequest;
import com.contoso.facade.model.Device;
import com.contoso.facade.model.DeviceAnswer;
import com.contoso.facade.model.DeviceUpdate;
import com.contoso.facade.model.Finding;
import com.contoso.facade.model.ODataErrorDetail;
import com.contoso.facade.model.OnPremisesExtensionAttributesUpdate;
import com.contoso.facade.model.Report;
import com.contoso.facade.model.Severity;
import com.contoso.facade.model.UserDevice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Devices, several requests in one, and the names of types. */
class GeneratedDevicesTest extends GeneratedClientTest {

    private static final UUID NO_DEVICE = UUID.fromString("00000000-0000-0000-0000-000000000000");
    private static final String SEEDED_DEVICE_ID = "11111111-1111-1111-1111-111111111111";
    private static final UUID SEEDED_DEVICE = UUID.fromString("8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f");

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
}

package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.graphfacade.FacadeTest;
import io.graphfacade.device.DeviceUpdate;
import io.graphfacade.networkaccess.RemoteNetworkUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/schemas: a JSON Schema for each payload, for forms. They say what the OpenAPI document and the rules say. */
class PayloadSchemasTest {

    private static final Path DOCUMENTS = Path.of("docs", "schemas");

    /** Rules that speak of a request and not of a payload, or of a payload that no form is for. */
    private static final Set<String> OF_NO_PROPERTY = Set.of(
            "path-parameter",
            "query-option",
            "query-option-ignored",
            "advanced-query",
            "batch-part",
            "batch-id-repeated",
            "batch-dependency",
            "delta-context",
            "router-link");

    /** In force only where they are configured, so that no case without settings has them. */
    private static final Set<String> CONFIGURED = Set.of("stored-key", "key-reference", "property-unchanged");

    private enum Document {
        DEVICE("device", TakeIn.DEVICE, "POST (/v1.0|/beta)?/devices(\\?.*)?", "device-clean"),
        USER_DEVICE("userDevice", TakeIn.USER_DEVICE, "POST /(me|users/[^/]*)/devices", "device-clean"),
        DEVICE_LINK(
                "deviceLink",
                TakeIn.DEVICE_LINK,
                "POST .*/deviceLinks",
                "device-link-clean",
                "device-link-ikev2-default"),
        REMOTE_NETWORK("remoteNetwork", TakeIn.REMOTE_NETWORK, "POST .*/remoteNetworks", "remote-network-clean"),
        DEVICE_UPDATE("deviceUpdate", PayloadType.of(DeviceUpdate.class), "PATCH .*/devices/[^/]*"),
        REMOTE_NETWORK_UPDATE(
                "remoteNetworkUpdate", PayloadType.of(RemoteNetworkUpdate.class), "PATCH .*/remoteNetworks/[^/]*");

        private final String component;
        private final PayloadType<?> type;
        private final String requests;
        private final List<String> samples;

        Document(String component, PayloadType<?> type, String requests, String... samples) {
            this.component = component;
            this.type = type;
            this.requests = requests;
            this.samples = List.of(samples);
        }

        String fileName() {
            return name().toLowerCase().replace('_', '-') + ".json";
        }

        String text() throws IOException {
            PayloadSchema schema = new PayloadSchema(component);
            // an update may be empty, and then has room for any property
            List<JsonNode> bodies = samples.isEmpty()
                    ? List.of(TakeIn.tree("{}"))
                    : samples.stream()
                            .map(name -> TakeIn.tree(FacadeTest.resource("samples/" + name + ".json")))
                            .toList();
            SpeakingRules.tell(schema, type, requests, bodies);
            return schema.text();
        }
    }

    private static JsonNode published(Document document) throws IOException {
        return TakeIn.tree(Files.readString(DOCUMENTS.resolve(document.fileName())));
    }

    /** Fails after a change of records or rules: the schema that is published is then out of date. */
    @ParameterizedTest
    @EnumSource
    void itIsWhatTheRecordsAndRulesSay(Document document) throws IOException {
        String text = document.text();
        Path made = Files.createDirectories(Path.of("target", "schemas")).resolve(document.fileName());
        Files.writeString(made, text);

        assertThat(DOCUMENTS.resolve(document.fileName()))
                .as("docs/schemas; bring it up to date with: cp target/schemas/* docs/schemas/")
                .hasContent(text);
    }

    @Test
    void nothingElseIsPublished() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Document.values()).map(Document::fileName).toList());
        }
    }

    @Test
    void everyRuleAboutAPayloadSpeaksSomewhere() throws IOException {
        Set<String> spoken = new TreeSet<>();
        for (Document document : Document.values()) {
            published(document).findValues("x-rules").forEach(rules -> spoken.addAll(rules.findValuesAsText("code")));
        }

        assertThat(RulesDocumentTest.rows()
                        .map(RulesDocumentTest.Row::code)
                        .filter(code -> !OF_NO_PROPERTY.contains(code) && !CONFIGURED.contains(code))
                        .collect(Collectors.toSet()))
                .isSubsetOf(spoken);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({
        "/properties/ipAddress, ip-address-not-public, error",
        "/properties/ipAddress, ipv4-spelling, change",
        "/properties/bandwidthCapacityInMbps, bandwidth-missing, warning",
        "/$defs/bgpConfiguration/properties/asn, asn-reserved, error",
        "/$defs/tunnelConfigurationIKEv2Custom/properties/preSharedKey, pre-shared-key-weak, warning",
        "/$defs/tunnelConfigurationIKEv2Custom/properties/ipSecIntegrity, phase2-combination, error",
        "/$defs/redundancyConfiguration/properties/zoneLocalIpAddress, zone-address-equal, error"
    })
    void aRuleSpeaksAtItsProperty(String place, String code, String severity) throws IOException {
        JsonNode schema = published(Document.DEVICE_LINK);
        JsonNode rules = schema.at(place + "/x-rules");

        assertThat(rules).anySatisfy(rule -> {
            assertThat(rule.path("code").asText()).isEqualTo(code);
            assertThat(rule.path("severity").asText()).isEqualTo(severity);
            assertThat(rule.path("message").asText()).isNotEmpty();
        });
        assertThat(schema.at("/properties/name/x-rules").findValuesAsText("code"))
                .doesNotContain(code);
    }

    /** By itself: nothing that it refers to is elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "DEVICE_LINK, device-link-clean, true",
        "DEVICE_LINK, device-link-faulty, false",
        "REMOTE_NETWORK, remote-network-clean, true",
        "DEVICE, device-clean, true",
        "DEVICE, device-create, false"
    })
    void itIsASchema(Document document, String sample, boolean valid) throws IOException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        JsonNode schema = published(document);
        JsonNode body = TakeIn.tree(FacadeTest.resource("samples/" + sample + ".json"));

        assertThat(factory.getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()))
                        .validate(schema))
                .isEmpty();
        ((ObjectNode) schema).remove("$id");
        assertThat(factory.getSchema(schema).validate(body).isEmpty()).isEqualTo(valid);
    }
}

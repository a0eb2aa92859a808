package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.rule.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facade's own payloads: what is accepted, and that the changes lead from the body to what goes to Graph. */
class PayloadsTest {

    private static final String DEVICE = TakeIn.sample("device-create");
    private static final String USER_DEVICE = TakeIn.sample("user-device-create");
    private static final String DEFAULT_LINK = TakeIn.sample("device-link-ikev2-default");
    private static final String CUSTOM_LINK = TakeIn.sample("device-link-ikev2-custom");
    private static final String NAMESPACE = "microsoft.graph.networkaccess.";

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("device", TakeIn.DEVICE, DEVICE),
                Arguments.of("a user's device", TakeIn.USER_DEVICE, USER_DEVICE),
                Arguments.of("device link with the default policy", TakeIn.DEVICE_LINK, DEFAULT_LINK),
                Arguments.of("device link with a policy of its own", TakeIn.DEVICE_LINK, CUSTOM_LINK),
                Arguments.of("sloppy device link", TakeIn.DEVICE_LINK, TakeIn.sample("device-link-sloppy")),
                Arguments.of(
                        "device as PowerShell writes it",
                        TakeIn.DEVICE,
                        """
                        {
                          "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#devices/$entity",
                          "@odata.type": "microsoft.graph.device",
                          "AccountEnabled": "True",
                          "AlternativeSecurityIds": {"@odata.type": "alternativeSecurityId", "Type": "2", "Key": [1, 2, 255],
                            "IdentityProvider": null},
                          "DeviceId": "{4C299165-6E8F-4B45-A5BA-C5D250A707FF}",
                          "DisplayName": " Test device\\u00a0",
                          "OperatingSystem": "linux",
                          "OperatingSystemVersion": 10,
                          "ProfileType": "registereddevice",
                          "ExtensionAttributes": {"ExtensionAttribute15": "a", "extensionAttribute1": null},
                          "id": null,
                          "extension_0123456789abcdef0123456789abcdef_costCentre": ["as", {"it": "is"}]
                        }
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void theChangesLeadFromTheBodyToWhatGoesToGraph(String name, PayloadType<?> type, String body) {
        IntakeResult<?> taken = TakeIn.take(type, body);

        assertThat(taken.errors()).isEmpty();
        assertThat(TakeIn.patched(body, taken.changes())).isEqualTo(TakeIn.normal(taken.canonical()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void whatGoesToGraphIsCanonical(String name, PayloadType<?> type, String body) {
        ObjectNode canonical = TakeIn.take(type, body).canonical();
        IntakeResult<?> again = TakeIn.take(type, canonical.toString());

        assertThat(again.changes()).isEmpty();
        assertThat(again.errors()).isEmpty();
        assertThat(again.canonical()).hasToString(canonical.toString());
    }

    @Test
    void theDocumentedKeyOfADeviceLosesItsPrefix() {
        IntakeResult<?> taken = TakeIn.take(TakeIn.DEVICE, DEVICE);

        assertThat(TakeIn.steps(taken.changes())).containsExactly("replace /alternativeSecurityIds/0/key");
        assertThat(taken.canonical().at("/alternativeSecurityIds/0/key").textValue())
                .isEqualTo("Y3YxN2E1MWFlYw==");
        assertThat(taken.warnings()).extracting(Finding::code).contains("key-prefix");
    }

    @Test
    void theSloppyDeviceLinkBecomesTheCanonicalOne() {
        IntakeResult<?> taken = TakeIn.take(TakeIn.DEVICE_LINK, TakeIn.sample("device-link-sloppy"));

        assertThat(TakeIn.normal(taken.canonical()))
                .isEqualTo(TakeIn.tree(TakeIn.sample("device-link-sloppy.canonical")));
    }

    @Test
    void theFaultyDeviceLinkHasAllItsFaultsNamed() {
        IntakeResult<?> taken = TakeIn.take(TakeIn.DEVICE_LINK, TakeIn.sample("device-link-faulty"));

        assertThat(TakeIn.summaries(taken.errors()))
                .contains(
                        "ipv4-malformed error /ipAddress",
                        "member-ambiguous error /deviceVendor",
                        "required error /bgpConfiguration/asn",
                        "unknown-property error /tunnelConfiguration/preSharedKye");
        assertThat(TakeIn.json(taken.findings()) + TakeIn.json(taken.changes())).doesNotContain("battery");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom",
                "microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom",
                "#Microsoft.Graph.NetworkAccess.TunnelConfigurationIKEv2Custom",
                "#MICROSOFT.GRAPH.NETWORKACCESS.TUNNELCONFIGURATIONIKEV2CUSTOM",
                "tunnelConfigurationIKEv2Custom",
                "#tunnelConfigurationIkev2Custom",
                " #microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom ",
                "\u00A0tunnelConfigurationIKEv2Custom\u200B"
            })
    void theTypeOfATunnelIsReadInEverySpelling(String written) {
        String body = CUSTOM_LINK.replace("#" + NAMESPACE + "tunnelConfigurationIKEv2Custom", written);

        for (String name : List.of("@odata.type", "@OData.Type", "odata.type", "ODataType", "odata_type")) {
            IntakeResult<?> taken = TakeIn.take(TakeIn.DEVICE_LINK, body.replace("@odata.type", name));

            assertThat(taken.errors()).as(name).isEmpty();
            assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(CUSTOM_LINK));
            assertThat(TakeIn.json(taken.canonical().path("tunnelConfiguration")))
                    .startsWith("{\"@odata.type\":");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "#microsoft.graph.device",
                "microsoft.graph.device",
                "#Microsoft.Graph.Device",
                "device",
                "#device",
                " #microsoft.graph.device ",
                "\uFEFF#microsoft.graph.device"
            })
    void theTypeOfADeviceIsReadInEverySpellingAndNotSent(String written) {
        for (String name : List.of("@odata.type", "@OData.Type", "odata.type", "ODataType")) {
            String body =
                    "{\"" + name + "\":\"" + written + "\"," + DEVICE.strip().substring(1);
            IntakeResult<?> taken = TakeIn.take(TakeIn.DEVICE, body);

            assertThat(taken.errors()).as(name).isEmpty();
            assertThat(taken.canonical())
                    .isEqualTo(TakeIn.take(TakeIn.DEVICE, DEVICE).canonical());
        }
    }

    @Test
    void aDefaultTunnelWithAPolicyOfItsOwnIsToldTheOtherType() {
        String body = CUSTOM_LINK.replace("tunnelConfigurationIKEv2Custom", "tunnelConfigurationIKEv2Default");
        List<Finding> errors = TakeIn.take(TakeIn.DEVICE_LINK, body).errors();

        assertThat(errors)
                .filteredOn(finding -> finding.code().equals("unknown-property"))
                .hasSize(7)
                .allSatisfy(finding -> assertThat(finding.message())
                        .contains("is not a property of tunnelConfigurationIKEv2Default,"
                                + " but of tunnelConfigurationIKEv2Custom"));
    }

    @Test
    void aTunnelWithoutItsTypeIsStillHeldAgainstTheLikelyOne() {
        String body = CUSTOM_LINK
                .replace("\"@odata.type\": \"#" + NAMESPACE + "tunnelConfigurationIKEv2Custom\",", "")
                .replace("\"saLifeTimeSeconds\": 300", "\"saLifeTimeSeconds\": \"1h\"");

        assertThat(TakeIn.summaries(TakeIn.take(TakeIn.DEVICE_LINK, body).errors()))
                .containsExactlyInAnyOrder(
                        "required error /tunnelConfiguration/@odata.type",
                        "number-malformed error /tunnelConfiguration/saLifeTimeSeconds");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dispalyName", "displyName", "display_nam"})
    void aMisspeltPropertyIsToldTheNearest(String written) {
        String body = DEVICE.replace("\"displayName\"", "\"" + written + "\"");

        assertThat(TakeIn.take(TakeIn.DEVICE, body).errors())
                .filteredOn(finding -> finding.code().equals("unknown-property"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.nearest()).isEqualTo("displayName"));
    }
}

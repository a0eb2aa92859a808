package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Microsoft has published, and what becomes of it (contract 18.1). */
class PublishedSamplesTest {

    private static final String NAT_PAGE =
            """
            {"name": "CPE", "ipAddress": "203.0.113.10", "deviceVendor": "other", "bandwidthCapacityInMbps": "mbps250",
             "bgpConfiguration": {"localIpAddress": "10.2.0.4", "peerIpAddress": "10.1.0.4", "asn": 65001},
             "redundancyConfiguration": {"redundancyTier": "noRedundancy"},
             "tunnelConfiguration": {"@odata.type": "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default",
                                     "preSharedKey": "correct horse battery staple"}}
            """;
    private static final String OLD_BRANCH =
            """
            {"name": "CPE", "ipAddress": "20.55.91.42", "deviceVendor": "Other", "bandwidthCapacityInMbps": "mbps250",
             "bgpConfiguration": {"localIpAddress": "10.1.0.4", "peerIpAddress": "10.2.0.4", "asn": 65001},
             "redundancyConfiguration": {"redundancyTier": "noRedundancy", "zoneLocalIpAddress": "10.1.0.5"},
             "tunnelConfiguration": {"@odata.type": "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default",
                                     "preSharedKey": "correct horse battery staple"}}
            """;
    private static final String BETA_DEVICE =
            """
            {"accountEnabled": false, "deviceId": "deviceId-value", "deviceVersion": 1, "deviceMetadata": "deviceMetadata-value",
             "approximateLastSignInDateTime": "2016-10-19T10:37:00Z",
             "alternativeSecurityIds": [{"type": 99, "identityProvider": "identityProvider-value", "key": "base64Y3YxN2E1MWFlYw=="}]}
            """;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(
                        "device link, default policy",
                        TakeIn.DEVICE_LINK,
                        FacadeTest.resource("samples/device-link-ikev2-default.json"),
                        List.of(
                                "zone-key-missing warning /tunnelConfiguration/zoneRedundancyPreSharedKey",
                                "pre-shared-key-weak warning /tunnelConfiguration/preSharedKey",
                                "vendor-default-policy warning /tunnelConfiguration",
                                "vendor-encryption warning /deviceVendor")),
                Arguments.of(
                        "device link, custom policy",
                        TakeIn.DEVICE_LINK,
                        FacadeTest.resource("samples/device-link-ikev2-custom.json"),
                        List.of(
                                "zone-key-missing warning /tunnelConfiguration/zoneRedundancyPreSharedKey",
                                "pre-shared-key-weak warning /tunnelConfiguration/preSharedKey",
                                "sa-lifetime-at-minimum warning /tunnelConfiguration/saLifeTimeSeconds",
                                "vendor-policy warning /tunnelConfiguration/dhGroup",
                                "vendor-policy warning /tunnelConfiguration/ipSecEncryption",
                                "vendor-policy warning /tunnelConfiguration/pfsGroup",
                                "vendor-encryption warning /deviceVendor")),
                Arguments.of(
                        "link of the page on NAT",
                        TakeIn.DEVICE_LINK,
                        NAT_PAGE,
                        List.of("ip-address-documentation error /ipAddress")),
                Arguments.of(
                        "link of an old branch",
                        TakeIn.DEVICE_LINK,
                        OLD_BRANCH,
                        List.of("zone-address-unused warning /redundancyConfiguration/zoneLocalIpAddress")),
                Arguments.of(
                        "remote network with a device link",
                        TakeIn.REMOTE_NETWORK,
                        FacadeTest.resource("samples/remote-network-create.json"),
                        List.of(
                                "pre-shared-key-weak warning /deviceLinks/0/tunnelConfiguration/preSharedKey",
                                "forwarding-profile-single warning /forwardingProfiles")),
                Arguments.of(
                        "device, v1.0",
                        TakeIn.DEVICE,
                        FacadeTest.resource("samples/device-create.json"),
                        List.of(
                                "key-prefix warning /alternativeSecurityIds/0/key",
                                "key-not-x509 warning /alternativeSecurityIds/0/key")),
                Arguments.of(
                        "device, beta",
                        TakeIn.DEVICE,
                        BETA_DEVICE,
                        List.of(
                                "guid-malformed error /deviceId",
                                "internal-property warning /deviceVersion",
                                "internal-property warning /deviceMetadata",
                                "read-only-property warning /approximateLastSignInDateTime",
                                "key-prefix warning /alternativeSecurityIds/0/key",
                                "security-id-type-unusual warning /alternativeSecurityIds/0/type",
                                "required error /displayName",
                                "required error /operatingSystem",
                                "required error /operatingSystemVersion")),
                Arguments.of(
                        "user's device",
                        TakeIn.USER_DEVICE,
                        FacadeTest.resource("samples/user-device-create.json"),
                        List.of(
                                "user-device-unpublished warning ",
                                "user-device-id-not-guid warning /deviceId",
                                "security-id-type-unusual warning /alternativeSecurityIds/0/type")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void publishedSamples(String name, PayloadType<?> type, String body, List<String> findings) {
        IntakeResult<?> taken = TakeIn.take(type, body);

        assertThat(TakeIn.summaries(taken.findings())).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(taken.isAcceptable()).isEqualTo(findings.stream().noneMatch(finding -> finding.contains(" error ")));
    }
}

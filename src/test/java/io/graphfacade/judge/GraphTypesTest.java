package io.graphfacade.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the judge refuses what Graph's types refuse. */
class GraphTypesTest {

    private static final String LINK = "microsoft.graph.networkaccess.deviceLink";
    private static final String DEVICE = "microsoft.graph.device";

    private static JsonNode json(String apostrophes) {
        try {
            return JsonMapper.builder().build().readTree(apostrophes.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(apostrophes, e);
        }
    }

    @Test
    void aLinkWithAllOfItsParts() {
        assertThat(
                        GraphTypes.BETA.problems(
                                LINK,
                                json(
                                        """
                                {'name': 'CPE', 'ipAddress': '20.55.91.42', 'deviceVendor': 'aviatrix',
                                 'bandwidthCapacityInMbps': 'mbps250',
                                 'bgpConfiguration': {'localIpAddress': '10.1.0.4', 'peerIpAddress': '10.2.0.4', 'asn': 65001},
                                 'redundancyConfiguration': {'redundancyTier': 'noRedundancy', 'zoneLocalIpAddress': null},
                                 'tunnelConfiguration': {
                                     '@odata.type': '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom',
                                     'preSharedKey': 'a', 'ikeEncryption': 'aes128', 'saLifeTimeSeconds': 300}}""")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a member that is none     | {'deviceVendor': 'ciscomeraki'}",
                "a number as a text        | {'bgpConfiguration': {'asn': '65001'}}",
                "a text as a number        | {'name': 7}",
                "an unknown property       | {'names': 'CPE'}",
                "one in an unknown case    | {'IPAddress': '20.55.91.42'}",
                "null for a value          | {'bgpConfiguration': {'asn': null}}",
                "an unknown type           | {'tunnelConfiguration': {'@odata.type': '#microsoft.graph.networkaccess.none'}}",
                "a property of another one | {'tunnelConfiguration': {'@odata.type': '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default', 'dhGroup': 'ecp256'}}"
            })
    void itRefuses(String what, String link) {
        assertThat(GraphTypes.BETA.problems(LINK, json(link))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a key that is no text   | {'alternativeSecurityIds': [{'type': 2, 'key': [1, 2]}]}",
                "a time of no calendar   | {'approximateLastSignInDateTime': '2026-02-31T12:00:00Z'}",
                "a text as a truth value | {'accountEnabled': 'true'}",
                "null in a collection    | {'physicalIds': [null]}"
            })
    void itRefusesOfADevice(String what, String device) {
        assertThat(GraphTypes.V1.problems(DEVICE, json(device))).isNotEmpty();
        assertThat(GraphTypes.BETA.problems(DEVICE, json(device))).isNotEmpty();
    }

    @Test
    void aDeviceIsOpen() {
        assertThat(GraphTypes.V1.problems(DEVICE, json("{'displayName': 'a', 'extension_1_tag': 'b'}")))
                .isEmpty();
    }
}

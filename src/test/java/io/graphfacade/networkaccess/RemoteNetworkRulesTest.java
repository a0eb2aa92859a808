package io.graphfacade.networkaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.networkaccess.member.Region;
import io.graphfacade.rule.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Remote networks as they come in: spellings, rules, places. */
class RemoteNetworkRulesTest {

    private static final PayloadType<RemoteNetworkUpdate> RENAME = PayloadType.of(RemoteNetworkUpdate.class);
    private static final String CLEAN = TakeIn.sample("remote-network-clean");

    private static IntakeResult<RemoteNetwork> inRegion(String json) {
        return TakeIn.take(TakeIn.REMOTE_NETWORK, "{\"name\":\"n\",\"region\":" + json + "}");
    }

    private static List<String> findings(PayloadType<?> type, String body) {
        return TakeIn.summaries(TakeIn.take(type, body).findings());
    }

    static Stream<Region> regions() {
        return Arrays.stream(Region.values());
    }

    /** In words as Azure has them: a capital letter or a number begins one, and US, UK and UAE are words. */
    private static String inWords(Region region) {
        return region.name().replaceAll("(?<=[a-z])(?=[A-Z])|(?=\\d)|(?<=^uk|^uae)(?=[A-Z])", " ");
    }

    @ParameterizedTest
    @MethodSource("regions")
    void aRegionIsReadHoweverItIsSpelled(Region region) {
        String words = inWords(region);

        assertThat(List.of(
                        region.name(),
                        words,
                        words.toUpperCase(),
                        words.toLowerCase(),
                        words.replace(" ", ""),
                        words.replace(' ', '-'),
                        words.replace(' ', '_'),
                        words.replace(' ', '\u00A0'),
                        region.name().toLowerCase(),
                        "\\t" + words + " "))
                .allSatisfy(written -> assertThat(
                                inRegion('"' + written + '"').payload().region())
                        .isEqualTo(region));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "(US) East US 2, eastUS2",
        "(Europe) UK South, ukSouth",
        "(Asia Pacific) Australia Southeast, australiaSouthEast",
        "(South America) Brazil South, brazilSouth",
        "(Middle East) UAE North, uaeNorth",
        "(Africa) South Africa North, southAfricaNorth",
        "Southeast Asia, southEastAsia",
        "South East Asia, southEastAsia",
        "EastUS2, eastUS2",
        "eastUS 2, eastUS2",
        "East US-2, eastUS2",
        "United Arab Emirates North, uaeNorth"
    })
    void spellingsThatPeopleUse(String written, Region region) {
        assertThat(inRegion('"' + written + '"').payload().region()).isEqualTo(region);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "US",
                "USA",
                "United States",
                "Europe",
                "Canada",
                "France",
                "South Africa",
                "India",
                "Korea",
                "Japan",
                "Brazil",
                "Australia",
                "US East",
                "US West",
                "US Central",
                "India Central",
                "Southeast"
            })
    void namesWithSeveralReadingsAreNotGuessedAt(String written) {
        assertThat(TakeIn.summaries(inRegion('"' + written + '"').findings()))
                .containsExactly("member-ambiguous error /region");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"us-east-1\"",
                "\"us-east-2\"",
                "\"us-west-2\"",
                "\"eu-west-1\"",
                "\"europe-west1\"",
                "\"East US 3\"",
                "\"East US 22\"",
                "\"East US -2\"",
                "\"East US 2.5\"",
                "\"eastUS.2\"",
                "\"Germany\"",
                "\"UK\"",
                "\"UK West\"",
                "\"Norway East\"",
                "\"Asia\"",
                "\"(Europe) East US\"",
                "\"East US, West US\"",
                "\"unknownFutureValue\"",
                "\"0\"",
                "\"\"",
                "0",
                "1.0"
            })
    void namesOfNoRegionAreRefused(String json) {
        assertThat(TakeIn.summaries(inRegion(json).findings())).containsExactly("unknown-member error /region");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"true", "[\"eastUS\"]", "{}"})
    void valuesOfAnotherTypeAreRefused(String json) {
        assertThat(TakeIn.summaries(inRegion(json).findings())).containsExactly("wrong-type error /region");
    }

    @Test
    void theReadingsAreNamed() {
        assertThat(inRegion("\"us east\"").findings())
                .extracting(Finding::message)
                .containsExactly("region has more than one reading; expected eastUS or eastUS2");
    }

    @Test
    void aFaultOfALaterLinkNamesThePlaceOfTheEarlierOneAsTheCallerSpellsIt() {
        String body = CLEAN.replace("deviceLinks", "device_links")
                .replace("192.168.1.4", "192.168.1.3")
                .replaceFirst("zoneLocalIpAddress", "ZoneLocalIPAddress");

        IntakeResult<RemoteNetwork> taken = TakeIn.take(TakeIn.REMOTE_NETWORK, body);

        assertThat(taken.findings())
                .singleElement()
                .satisfies(finding -> assertThat(TakeIn.summary(finding))
                        .isEqualTo("link-bgp-address-taken warning /device_links/1/bgpConfiguration/localIpAddress"))
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("localIpAddress is also that of"
                                + " /device_links/0/redundancyConfiguration/ZoneLocalIPAddress"));
    }

    @Test
    void changesLeadToTheCanonicalFormAtAnyDepth() {
        String body =
                """
                {"Name": " branch ", "Region": "East US", "id": "1", "forwardingProfiles":
                  ["1ADAF535-1E31-4E14-983F-2270408162BF", {"ID": "3d0f7a4c2f9e4c539c702b1f7a0c5e11", "state": "enabled"}],
                 "DeviceLinks": [{"name": "CPE3", "ipAddress": "20.55.91.42/32", "deviceVendor": "Palo Alto", "bandwidthCapacity": 250,
                   "bgpConfiguration": {"localIpAddress": "10.1.0.4", "ipAddress": "10.2.0.4", "asn": "AS65000"},
                   "tunnelConfiguration": {"ODataType": "tunnelConfigurationIKEv2Default", "PreSharedKey": "correct horse battery staple",
                                           "zoneRedundancyPreSharedKey": "x"}}]}
                """;

        IntakeResult<RemoteNetwork> taken =
                TakeIn.take(TakeIn.REMOTE_NETWORK, body, Map.of("facade.intake.default-redundancy", "noRedundancy"));

        assertThat(taken.errors()).isEmpty();
        assertThat(taken.canonical()
                        .at("/deviceLinks/0/redundancyConfiguration/redundancyTier")
                        .asText())
                .isEqualTo("noRedundancy");
        JsonNode masked = taken.redaction().masked(taken.canonical());
        assertThat(taken.redaction().masked(TakeIn.patched(body, taken.changes())))
                .isEqualTo(TakeIn.normal(masked));
        assertThat(TakeIn.take(TakeIn.REMOTE_NETWORK, taken.canonical().toString())
                        .changes())
                .isEmpty();
    }

    @Test
    void keysAreNeverQuoted() {
        ObjectNode network = (ObjectNode) TakeIn.tree(CLEAN);
        ObjectNode tunnel = (ObjectNode) network.at("/deviceLinks/1/tunnelConfiguration");
        tunnel.put("preSharedKey", " hunter2\u00e4")
                .put("preSharedKye", "hunter3")
                .put("pfsGroup", "hunter3");

        IntakeResult<RemoteNetwork> taken = TakeIn.take(TakeIn.REMOTE_NETWORK, network.toString());

        assertThat(taken.errors()).hasSize(3);
        assertThat(taken.findings().toString()
                        + taken.changes()
                        + taken.redaction().masked(network))
                .doesNotContain("hunter2", "hunter3\"");
    }

    @Test
    void rulesThatRestOnJudgementAreWarningsInTheLenientProfile() {
        ObjectNode network = (ObjectNode) TakeIn.tree(CLEAN);
        ((ObjectNode) network.at("/deviceLinks/1")).put("name", "CPE3");

        IntakeResult<RemoteNetwork> taken =
                TakeIn.take(TakeIn.REMOTE_NETWORK, network.toString(), Map.of("facade.rule-profile", "lenient"));

        assertThat(TakeIn.summaries(taken.findings()))
                .containsExactly("link-name-repeated warning /deviceLinks/1/name");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"name\":\"New name\"}", "{\"Name\":\" New name \"}"})
    void aNewNameIsAnUpdate(String body) {
        IntakeResult<RemoteNetworkUpdate> taken = TakeIn.take(RENAME, body);

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical()).hasToString("{\"name\":\"New name\"}");
    }

    @Test
    void anUpdateCannotChangeAnythingElse() {
        assertThat(findings(RENAME, "{\"name\":\"n\",\"Region\":\"East US\"}"))
                .containsExactly("not-updatable error /Region");
        assertThat(findings(RENAME, "{\"deviceLinks\":[],\"forwardingProfiles\":[]}"))
                .containsExactly("not-updatable error /deviceLinks", "not-updatable error /forwardingProfiles");
        assertThat(findings(RENAME, "{\"name\":\"\",\"nmae\":\"n\"}"))
                .containsExactlyInAnyOrder("text-length error /name", "unknown-property error /nmae");
        assertThat(findings(RENAME, "{\"id\":\"1\",\"name\":\"n\",\"version\":\"1.0.0\"}"))
                .containsExactly("read-only-property warning /id", "read-only-property warning /version");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "{\"id\":\"1\"}", "{\"@odata.context\":\"x\"}"})
    void anUpdateOfNothingIsAnError(String body) {
        assertThat(findings(RENAME, body)).contains("nothing-to-change error ");
    }

    @Test
    void whatHasAFaultIsNotAlsoNothing() {
        assertThat(findings(RENAME, "{\"nmae\":\"n\"}")).containsExactly("unknown-property error /nmae");
    }
}

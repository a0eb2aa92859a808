package io.graphfacade.networkaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of contract L2 to L17, each with what keeps and what breaks it. */
class DeviceLinkRulesTest {

    private static final String NAME = "/name";
    private static final String IP = "/ipAddress";
    private static final String ASN = "/bgpConfiguration/asn";
    private static final String LOCAL = "/bgpConfiguration/localIpAddress";
    private static final String PEER = "/bgpConfiguration/peerIpAddress";
    private static final String TIER = "/redundancyConfiguration/redundancyTier";
    private static final String ZONE = "/redundancyConfiguration/zoneLocalIpAddress";
    private static final String KEY = "/tunnelConfiguration/preSharedKey";
    private static final String ZONE_KEY = "/tunnelConfiguration/zoneRedundancyPreSharedKey";
    private static final String ENCRYPTION = "/tunnelConfiguration/ipSecEncryption";
    private static final String INTEGRITY = "/tunnelConfiguration/ipSecIntegrity";
    private static final String LIFETIME = "/tunnelConfiguration/saLifeTimeSeconds";

    private static final String CLEAN = FacadeTest.resource("samples/device-link-clean.json");

    /** The clean link with other values, as pointer and JSON in turn; null removes. */
    private static String link(String... changes) {
        JsonNode link = TakeIn.tree(CLEAN);
        for (int i = 0; i < changes.length; i += 2) {
            int slash = changes[i].lastIndexOf('/');
            ObjectNode parent = (ObjectNode) link.at(changes[i].substring(0, slash));
            String name = changes[i].substring(slash + 1);
            if (changes[i + 1] == null) {
                parent.remove(name);
            } else {
                parent.set(name, TakeIn.tree(changes[i + 1]));
            }
        }
        return link.toString();
    }

    private static List<String> findings(String... changes) {
        return TakeIn.summaries(TakeIn.take(TakeIn.DEVICE_LINK, link(changes)).findings());
    }

    @Test
    void theCleanLinkHasNothingToFind() {
        IntakeResult<DeviceLink> taken = TakeIn.take(TakeIn.DEVICE_LINK, CLEAN);

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255"
            })
    void publicAddresses(String address) {
        assertThat(findings(IP, quoted(address))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.1.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255"
            })
    void addressesThatAreNotPublic(String address) {
        assertThat(findings(IP, quoted(address))).containsExactly("ip-address-not-public error /ipAddress");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"192.0.2.1", "198.51.100.7", "203.0.113.10"})
    void documentationRangesCanBeAllowed(String address) {
        assertThat(findings(IP, quoted(address))).containsExactly("ip-address-documentation error /ipAddress");
        assertThat(TakeIn.take(TakeIn.DEVICE_LINK, link(IP, quoted(address)), Map.of("ip-address-documentation", "off"))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1,",
        "8074,",
        "64495,",
        "64512,",
        "65000,",
        "65515,",
        "65516,",
        "65521,",
        "65534,",
        "0, asn-out-of-range",
        "-1, asn-out-of-range",
        "65535, asn-out-of-range",
        "2147483647, asn-out-of-range",
        "2147483648, asn-out-of-range",
        "4200000000, asn-out-of-range",
        "4294967295, asn-out-of-range",
        "'\"AS4200000000\"', asn-out-of-range",
        "-4200000000, asn-out-of-range",
        "8075, asn-reserved",
        "8076, asn-reserved",
        "12076, asn-reserved",
        "23456, asn-reserved",
        "64496, asn-reserved",
        "64511, asn-reserved",
        "65517, asn-reserved",
        "65520, asn-reserved",
        "65476, asn-of-microsoft"
    })
    void autonomousSystems(String asn, String code) {
        assertThat(findings(ASN, asn)).isEqualTo(code == null ? List.of() : List.of(code + " error " + ASN));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"\"AS65000\"", "\"as 65000\"", "\"0.65000\"", "\"65000\"", "65000.0", "\"65000.0\"", "\" AS65000 \""})
    void autonomousSystemsInTheNotationOfRouters(String asn) {
        IntakeResult<DeviceLink> taken = TakeIn.take(TakeIn.DEVICE_LINK, CLEAN.replace("65533", asn));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical().at(ASN).intValue()).isEqualTo(65000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "\"1.65000\"",
        "0.65",
        "\"AS\"",
        "\"ASN65000\"",
        "\"65k\"",
        "\"AS65000.5\"",
        "\"0.650.00\"",
        "\"65.000\""
    })
    void autonomousSystemsThatAreNone(String asn) {
        assertThat(findings(ASN, asn)).containsExactly("number-malformed error " + ASN);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(List.of("bgp-address-blocked error " + LOCAL), new String[] {LOCAL, quoted("127.0.0.1")}),
                Arguments.of(List.of("bgp-address-blocked error " + PEER), new String[] {PEER, quoted("0.0.0.0")}),
                Arguments.of(List.of("bgp-address-blocked error " + PEER), new String[] {PEER, quoted("239.1.2.3")}),
                Arguments.of(
                        List.of("bgp-address-blocked error " + ZONE), new String[] {ZONE, quoted("255.255.255.255")}),
                Arguments.of(List.of("bgp-addresses-equal error " + PEER), new String[] {PEER, quoted("192.168.1.2")}),
                Arguments.of(List.of("bgp-peer-is-device warning " + PEER), new String[] {PEER, quoted("20.55.91.42")}),
                Arguments.of(List.of("bgp-local-public warning " + LOCAL), new String[] {LOCAL, quoted("20.1.1.1")}),
                Arguments.of(List.of("bgp-local-public warning " + ZONE), new String[] {ZONE, quoted("20.1.1.1")}),
                Arguments.of(List.of("zone-address-missing warning " + ZONE), new String[] {ZONE, null}),
                Arguments.of(List.of("zone-address-missing warning " + ZONE), new String[] {ZONE, "null"}),
                Arguments.of(List.of("zone-address-equal error " + ZONE), new String[] {ZONE, quoted("192.168.1.2")}),
                Arguments.of(List.of("zone-address-equal error " + ZONE), new String[] {ZONE, quoted("10.2.2.2")}),
                Arguments.of(List.of("ipv4-malformed error " + ZONE), new String[] {ZONE, quoted("zone")}),
                Arguments.of(List.of("zone-key-missing warning " + ZONE_KEY), new String[] {ZONE_KEY, null}),
                Arguments.of(
                        List.of("zone-address-unused warning " + ZONE, "zone-key-unused warning " + ZONE_KEY),
                        new String[] {TIER, quoted("noRedundancy")}),
                Arguments.of(
                        List.of("zone-address-unused warning " + ZONE, "zone-key-unused warning " + ZONE_KEY),
                        new String[] {TIER, quoted("noRedundancy"), ZONE, quoted(""), ZONE_KEY, quoted("")}),
                Arguments.of(
                        List.of("zone-address-unused warning " + ZONE, "zone-key-unused warning " + ZONE_KEY),
                        new String[] {TIER, quoted("noRedundancy"), ZONE, "7", ZONE_KEY, "[]"}),
                Arguments.of(List.of("zone-key-unused warning " + ZONE_KEY), new String[] {
                    TIER, quoted("noRedundancy"), ZONE, null, ZONE_KEY, quoted("correct horse battery staple")
                }),
                Arguments.of(
                        List.of("zone-address-unused warning " + ZONE),
                        new String[] {TIER, quoted("noRedundancy"), ZONE, quoted("192.168.1.2"), ZONE_KEY, "null"}),
                Arguments.of(
                        List.of("ipv4-malformed error " + ZONE, "pre-shared-key-form error " + ZONE_KEY),
                        new String[] {ZONE, quoted(""), ZONE_KEY, quoted("")}),
                Arguments.of(
                        List.of("redundancy-missing error /redundancyConfiguration"),
                        new String[] {"/redundancyConfiguration", null}),
                Arguments.of(
                        List.of("redundancy-missing error /redundancyConfiguration"),
                        new String[] {"/redundancyConfiguration", "null"}),
                Arguments.of(List.of("bgp-address-missing error " + LOCAL), new String[] {LOCAL, null}),
                Arguments.of(List.of("bgp-address-missing error " + PEER), new String[] {PEER, "null"}),
                Arguments.of(List.of("pre-shared-key-missing error " + KEY), new String[] {KEY, null}),
                Arguments.of(List.of("link-name-length error /name"), new String[] {"/name", quoted("x".repeat(257))}),
                Arguments.of(List.of("sa-lifetime-too-long warning " + LIFETIME), new String[] {LIFETIME, "86401"}),
                Arguments.of(
                        List.of("sa-lifetime-too-long warning " + LIFETIME),
                        new String[] {LIFETIME, "9223372036854775807"}),
                Arguments.of(
                        List.of("zone-key-unused warning " + ZONE_KEY),
                        new String[] {TIER, quoted("noRedundancy"), ZONE, null}),
                Arguments.of(
                        List.of("phase2-combination error " + INTEGRITY),
                        new String[] {INTEGRITY, quoted("gcmAes256")}),
                Arguments.of(
                        List.of("phase2-combination error " + INTEGRITY), new String[] {INTEGRITY, quoted("sha256")}),
                Arguments.of(
                        List.of("phase2-combination error " + INTEGRITY, "ipsec-encryption-none warning " + ENCRYPTION),
                        new String[] {ENCRYPTION, quoted("none")}),
                Arguments.of(
                        List.of("ipsec-encryption-none warning " + ENCRYPTION),
                        new String[] {ENCRYPTION, quoted("none"), INTEGRITY, quoted("sha256")}),
                Arguments.of(List.of("sa-lifetime-too-short error " + LIFETIME), new String[] {LIFETIME, "299"}),
                Arguments.of(List.of("sa-lifetime-at-minimum warning " + LIFETIME), new String[] {LIFETIME, "300"}),
                Arguments.of(List.of("number-malformed error " + LIFETIME), new String[] {LIFETIME, quoted("1h")}),
                Arguments.of(List.of("pre-shared-key-form error " + KEY), new String[] {KEY, quoted("")}),
                Arguments.of(List.of("pre-shared-key-form error " + KEY), new String[] {KEY, quoted("   ")}),
                Arguments.of(List.of("pre-shared-key-form error " + KEY), new String[] {KEY, quoted("schl\u00fcssel")}),
                Arguments.of(List.of("pre-shared-key-form error " + KEY), new String[] {KEY, quoted("x".repeat(129))}),
                Arguments.of(
                        List.of("pre-shared-key-white-space warning " + KEY),
                        new String[] {KEY, quoted(" long enough ")}),
                Arguments.of(List.of("pre-shared-key-weak warning " + KEY), new String[] {KEY, quoted("test123")}),
                Arguments.of(List.of("pre-shared-key-weak warning " + KEY), new String[] {KEY, quoted("SHAREDKEY")}),
                Arguments.of(List.of("pre-shared-key-weak warning " + KEY), new String[] {KEY, quoted("1234567")}),
                Arguments.of(
                        List.of("pre-shared-key-weak warning " + ZONE_KEY), new String[] {ZONE_KEY, quoted("1234567")}),
                Arguments.of(
                        List.of("pre-shared-keys-equal warning " + ZONE_KEY),
                        new String[] {ZONE_KEY, quoted("correct horse battery staple")}),
                Arguments.of(
                        List.of("bandwidth-missing warning /bandwidthCapacityInMbps"),
                        new String[] {"/bandwidthCapacityInMbps", null}),
                Arguments.of(
                        List.of("unknown-member error /bandwidthCapacityInMbps"),
                        new String[] {"/bandwidthCapacityInMbps", "300"}),
                Arguments.of(
                        List.of("vendor-unlisted warning /deviceVendor"),
                        new String[] {"/deviceVendor", quoted("aviatrix")}),
                Arguments.of(
                        List.of("vendor-unlisted warning /deviceVendor"),
                        new String[] {"/deviceVendor", quoted("ciscoCatalyst")}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void brokenRules(List<String> findings, String[] changes) {
        assertThat(findings(changes)).isEqualTo(findings);
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("null beside the older name", "/bgpConfiguration/ipAddress", "null"),
                Arguments.of("a bandwidth as the portal writes it", "/bandwidthCapacityInMbps", quoted("1,000 Mbps")),
                Arguments.of("a bandwidth in another unit", "/bandwidthCapacityInMbps", quoted("1 Gbit/s")),
                Arguments.of("a name of 256 characters", "/name", quoted("x".repeat(256))),
                Arguments.of("a lifetime of a day", LIFETIME, "86400"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void keptRules(String name, String pointer, String json) {
        assertThat(findings(pointer, json)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"250.0", "250.00", "250.000", "\"250.0\"", "\"250.0 Mbps\"", "\"250 mbps\"", "250"})
    void bandwidthsWhoseNumberIsTheSameAreRead(String json) {
        String body = CLEAN.replaceFirst("\"mbps\\d+\"", json);

        IntakeResult<DeviceLink> taken = TakeIn.take(TakeIn.DEVICE_LINK, body);

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical().path("bandwidthCapacityInMbps").asText()).isEqualTo("mbps250");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "-250",
                "250.5",
                "2.5e2",
                "\"-1 Gbps\"",
                "\"5.00 Mbps\"",
                "\"2.50\"",
                "\"0.5 Gbps\"",
                "\"250 Gbps\"",
                "\"1.000 Mbps\"",
                "\"2 50\"",
                "\"250-500\""
            })
    void bandwidthsWhoseNumberIsAnotherAreRefused(String json) {
        assertThat(TakeIn.take(TakeIn.DEVICE_LINK, link("/bandwidthCapacityInMbps", json))
                        .isAcceptable())
                .isFalse();
    }

    @Test
    void eachRuleThatRestsOnJudgementIsAWarningInTheLenientProfile() {
        String body = link(
                "/name",
                quoted("x".repeat(257)),
                IP,
                quoted("10.0.0.1"),
                LOCAL,
                null,
                PEER,
                null,
                KEY,
                null,
                "/redundancyConfiguration",
                null);

        IntakeResult<DeviceLink> taken =
                TakeIn.take(TakeIn.DEVICE_LINK, body, Map.of("facade.rule-profile", "lenient"));

        assertThat(taken.errors()).isEmpty();
        assertThat(taken.warnings())
                .extracting(Finding::code)
                .contains(
                        "link-name-length",
                        "ip-address-not-public",
                        "bgp-address-missing",
                        "pre-shared-key-missing",
                        "redundancy-missing");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "\"redundancyConfiguration\":null,"})
    void aMissingRedundancyIsFilledInWhereThatIsConfigured(String written) {
        JsonNode without = TakeIn.tree(link("/redundancyConfiguration", null, ZONE_KEY, null));
        String body = "{" + written + without.toString().substring(1);

        IntakeResult<DeviceLink> taken =
                TakeIn.take(TakeIn.DEVICE_LINK, body, Map.of("facade.intake.default-redundancy", "noRedundancy"));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical().at(TIER).asText()).isEqualTo("noRedundancy");
        assertThat(TakeIn.patched(body, taken.changes())).isEqualTo(TakeIn.normal(taken.canonical()));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"gcmAes128, gcmAes128", "gcmAes192, gcmAes192", "gcmAes256, gcmAes256"})
    void phase2PairsThatAreAllowed(String encryption, String integrity) {
        assertThat(findings(ENCRYPTION, quoted(encryption), INTEGRITY, quoted(integrity)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {8, 128})
    void preSharedKeysThatAreLongEnough(int length) {
        assertThat(findings(KEY, quoted("k".repeat(length)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"~~~~~~~~", "eight or more"})
    void preSharedKeysOfAllPrintableCharacters(String key) {
        assertThat(findings(KEY, quoted(key))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"192.168.1.2, localIpAddress", "10.2.2.2, peerIpAddress"})
    void aZoneAddressThatIsNoThirdOneIsToldWhose(String address, String same) {
        assertThat(TakeIn.take(TakeIn.DEVICE_LINK, link(ZONE, quoted(address))).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("zoneLocalIpAddress is the same as " + same + "; expected a third address"));
    }

    @Test
    void aMissingNumberOfAnAutonomousSystemIsAskedForAsANumber() {
        assertThat(TakeIn.take(TakeIn.DEVICE_LINK, link(ASN, null)).findings())
                .extracting(Finding::message)
                .containsExactly("asn is missing; expected a whole number");
    }

    @Test
    void whatMeansNothingWithoutRedundancyIsLeftOut() {
        String body = link(TIER, quoted("noRedundancy"));
        IntakeResult<DeviceLink> taken = TakeIn.take(TakeIn.DEVICE_LINK, body);

        assertThat(taken.isAcceptable()).isTrue();
        assertThat(taken.canonical().at(ZONE).isMissingNode()).isTrue();
        assertThat(taken.canonical().at(ZONE_KEY).isMissingNode()).isTrue();
        assertThat(TakeIn.patched(body, taken.changes())).isEqualTo(TakeIn.normal(taken.canonical()));
        assertThat(TakeIn.take(TakeIn.DEVICE_LINK, taken.canonical().toString()).findings())
                .isEmpty();
    }

    @Test
    void theLegacyBgpAddressIsThePeersWithAWarning() {
        String body = link(PEER, null, "/bgpConfiguration/ipAddress", quoted("10.2.2.2"));
        IntakeResult<DeviceLink> taken = TakeIn.take(TakeIn.DEVICE_LINK, body);

        assertThat(TakeIn.summaries(taken.findings()))
                .containsExactly("property-alias warning /bgpConfiguration/ipAddress");
        assertThat(taken.canonical().at(PEER).asText()).isEqualTo("10.2.2.2");
    }

    @Test
    void keysAreNeverQuoted() {
        IntakeResult<DeviceLink> taken =
                TakeIn.take(TakeIn.DEVICE_LINK, link(KEY, quoted(" hunter2\u00e4"), ZONE_KEY, quoted("hunter2")));

        assertThat(taken.findings()).extracting(Finding::toString).noneMatch(text -> text.contains("hunter2"));
    }

    static Stream<Arguments> neighbours() {
        String[] other = {
            NAME,
            quoted("CPE4"),
            IP,
            quoted("20.55.91.43"),
            LOCAL,
            quoted("192.168.1.4"),
            ZONE,
            quoted("192.168.1.5"),
            PEER,
            quoted("10.2.2.3")
        };
        return Stream.of(
                Arguments.of("nothing alike", with(other), List.of()),
                Arguments.of("nothing to compare", "{}", List.of()),
                Arguments.of(
                        "a name in another case", with(other, NAME, quoted("cpe3")), List.of("link-name-taken /name")),
                Arguments.of(
                        "a public address",
                        with(other, IP, quoted("20.55.91.42")),
                        List.of("link-ip-address-taken /ipAddress")),
                Arguments.of(
                        "an address of the Microsoft side",
                        with(other, LOCAL, quoted("192.168.1.2")),
                        List.of("link-bgp-address-taken " + LOCAL)),
                Arguments.of(
                        "that of its second tunnel for the first",
                        with(other, ZONE, quoted("192.168.1.2")),
                        List.of("link-bgp-address-taken " + LOCAL)),
                Arguments.of(
                        "that of its first tunnel for the second",
                        with(other, LOCAL, quoted("192.168.1.3")),
                        List.of("link-bgp-address-taken " + ZONE)),
                Arguments.of(
                        "an address of the equipment",
                        with(other, PEER, quoted("10.2.2.2")),
                        List.of("link-bgp-address-taken " + PEER)),
                Arguments.of(
                        "an address of the equipment for one of the Microsoft side",
                        with(other, LOCAL, quoted("10.2.2.2")),
                        List.of()),
                Arguments.of(
                        "all of it",
                        CLEAN,
                        List.of(
                                "link-name-taken /name",
                                "link-ip-address-taken /ipAddress",
                                "link-bgp-address-taken " + LOCAL,
                                "link-bgp-address-taken " + ZONE,
                                "link-bgp-address-taken " + PEER)));
    }

    private static String with(String[] changes, String... more) {
        return link(Stream.of(changes, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neighbours")
    void whatALinkOfTheSameRemoteNetworkHasAlreadyIsTaken(String name, String neighbour, List<String> taken) {
        DeviceLink link = TakeIn.take(TakeIn.DEVICE_LINK, CLEAN).payload();

        assertThat(NeighbourRules.faults(link, List.of((ObjectNode) TakeIn.tree(neighbour))))
                .extracting(fault -> fault.rule().code() + " " + fault.pointer())
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"4711\",\"name\":\"CPE3\"} | is also that of the device link 4711",
                "{\"name\":\"CPE3\"} | is also that of the device link without an id"
            })
    void theLinkThatHasItAlreadyIsNamedByItsId(String neighbour, String problem) {
        DeviceLink link = TakeIn.take(TakeIn.DEVICE_LINK, CLEAN).payload();

        assertThat(NeighbourRules.faults(link, List.of((ObjectNode) TakeIn.tree(neighbour))))
                .extracting(Fault::problem, Fault::other)
                .containsExactly(tuple(problem, null));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}

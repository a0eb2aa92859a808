package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.json.MalformedJson;
import io.graphfacade.networkaccess.member.BandwidthCapacityInMbps;
import io.graphfacade.networkaccess.member.DeviceVendor;
import io.graphfacade.networkaccess.member.DhGroup;
import io.graphfacade.networkaccess.member.IkeEncryption;
import io.graphfacade.networkaccess.member.IkeIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every body. */
class IntakePropertiesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> SAMPLES = List.of(
            "device-create",
            "user-device-create",
            "device-link-ikev2-default",
            "device-link-ikev2-custom",
            "device-link-sloppy");
    private static final List<PayloadType<?>> TYPES =
            List.of(TakeIn.DEVICE, TakeIn.USER_DEVICE, TakeIn.DEVICE_LINK, Sample.TYPE);

    @Property
    void anyBytesAreTakenInOrMalformed(@ForAll byte[] body, @ForAll("types") PayloadType<?> type) {
        takenOrMalformed(type, body);
    }

    @Property
    void anyTextIsTakenInOrMalformed(@ForAll("jsonLike") String body, @ForAll("types") PayloadType<?> type) {
        takenOrMalformed(type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anyTreeIsTakenIn(@ForAll("objects") JsonNode body, @ForAll("types") PayloadType<?> type) {
        hold(type, body.toString());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aSampleWithAnythingInAPlaceIsTakenIn(
            @ForAll("samples") String sample, @ForAll int place, @ForAll("trees") JsonNode anything) {
        JsonNode body = TakeIn.tree(TakeIn.sample(sample));
        List<JsonPointer> places = new ArrayList<>();
        collect(body, JsonPointer.empty(), places);
        put(body, places.get(Math.floorMod(place, places.size())), anything);

        hold(typeOf(sample), body.toString());
    }

    @Property
    void aSloppyDeviceLinkBecomesTheCanonicalOne(@ForAll("links") ObjectNode link, @ForAll Random random) {
        IntakeResult<?> taken =
                hold(TakeIn.DEVICE_LINK, new SloppyWriter(random).write(link).toString());

        assertThat(taken.errors()).isEmpty();
        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(link);
    }

    private static void takenOrMalformed(PayloadType<?> type, byte[] body) {
        try {
            TakeIn.take(type, body);
        } catch (MalformedJson expected) {
            assertThat(expected).hasNoCause();
        }
    }

    /** Findings stand in places that the body has; changes lead to the canonical body, which is canonical, if it is accepted. */
    private static IntakeResult<?> hold(PayloadType<?> type, String body) {
        IntakeResult<?> taken = TakeIn.take(type, body);
        JsonNode written = TakeIn.tree(body);

        assertThat(taken.findings()).allSatisfy(finding -> assertThat(
                        written.at(parent(finding.pointer())).isMissingNode())
                .as(finding.pointer())
                .isFalse());
        if (taken.isAcceptable()) {
            String canonical = taken.canonical().toString();
            IntakeResult<?> again = TakeIn.take(type, canonical);

            assertThat(TakeIn.patched(body, taken.changes())).isEqualTo(TakeIn.tree(canonical));
            assertThat(again.changes()).isEmpty();
            assertThat(again.errors()).isEmpty();
            assertThat(again.canonical()).hasToString(canonical);
        }
        return taken;
    }

    private static String parent(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static PayloadType<?> typeOf(String sample) {
        return sample.startsWith("user")
                ? TakeIn.USER_DEVICE
                : sample.startsWith("device-link") ? TakeIn.DEVICE_LINK : TakeIn.DEVICE;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                JsonPointer child = place.appendProperty(field.getKey());
                places.add(child);
                collect(field.getValue(), child, places);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(place.appendIndex(i));
                collect(node.get(i), place.appendIndex(i), places);
            }
        }
    }

    private static void put(JsonNode root, JsonPointer place, JsonNode value) {
        JsonNode parent = root.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
    }

    @Provide
    Arbitrary<PayloadType<?>> types() {
        return Arbitraries.of(TYPES);
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(SAMPLES);
    }

    @Provide
    Arbitrary<String> jsonLike() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\"name\"",
                "\"preSharedKey\"",
                "null",
                "true",
                "1",
                "-",
                "1.5",
                "1e5",
                "1e-400",
                "1e99999999999",
                "0x1",
                "\\",
                "\\u0000",
                "\n",
                " ",
                "//",
                "NaN",
                "\uFEFF",
                "\u00E9",
                "\uD83D\uDE00");
        return pieces.list().ofMaxSize(20).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<JsonNode> objects() {
        return object(trees());
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return tree(3);
    }

    private static Arbitrary<JsonNode> tree(int depth) {
        return depth == 0
                ? scalars()
                : Arbitraries.frequencyOf(
                        Tuple.of(4, scalars()),
                        Tuple.of(1, tree(depth - 1).list().ofMaxSize(3).map(IntakePropertiesTest::array)),
                        Tuple.of(2, object(tree(depth - 1))));
    }

    private static Arbitrary<JsonNode> object(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(names(), values).ofMaxSize(8).map(IntakePropertiesTest::node);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "name",
                        "Name",
                        "label",
                        "code",
                        "parts",
                        "number",
                        "level",
                        "guid",
                        "shape",
                        "side",
                        "radius",
                        "@odata.type",
                        "ODataType",
                        "a@b",
                        "id",
                        "deviceId",
                        "alternativeSecurityIds",
                        "type",
                        "key",
                        "displayName",
                        "extension_a",
                        "extensionAttributes",
                        "extensionAttribute1",
                        "ipAddress",
                        "bgpConfiguration",
                        "asn",
                        "redundancyConfiguration",
                        "redundancyTier",
                        "tunnelConfiguration",
                        "preSharedKey",
                        "pfsGroup",
                        "kind",
                        "KIND",
                        "physicalIds",
                        "",
                        "a/b~c",
                        "0"),
                Arbitraries.strings().ofMaxLength(8));
    }

    private static Arbitrary<JsonNode> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                                "#circle",
                                "#device",
                                "tunnelConfigurationIKEv2Default",
                                "none",
                                "20.55.91.42/32",
                                " x ",
                                "e\u0301",
                                "",
                                "4C299165-6E8F-4B45-A5BA-C5D250A707FF",
                                "2026-01-31T12:00:00+01:00",
                                "base64YQ==",
                                "YQ",
                                "lightblue")
                        .map(NODES::textNode),
                Arbitraries.strings().ofMaxLength(12).map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                        .map(NODES::numberNode),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.TEN.pow(20).negate(), BigDecimal.TEN.pow(20))
                        .ofScale(3)
                        .map(NODES::numberNode),
                Arbitraries.of("1e400", "1E-400", "10.0", "1e2", "-0.0")
                        .map(BigDecimal::new)
                        .map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
    }

    private static JsonNode array(List<JsonNode> elements) {
        return NODES.arrayNode().addAll(elements);
    }

    private static JsonNode node(Map<String, JsonNode> properties) {
        ObjectNode node = NODES.objectNode();
        node.setAll(properties);
        return node;
    }

    @Provide
    Arbitrary<ObjectNode> links() {
        return Combinators.combine(
                        Arbitraries.of(DeviceVendor.class),
                        Arbitraries.of(BandwidthCapacityInMbps.class).injectNull(0.2),
                        Arbitraries.integers().between(64512, 65000),
                        Arbitraries.of(IkeEncryption.class),
                        Arbitraries.of(IkeIntegrity.class),
                        Arbitraries.of(DhGroup.class),
                        Arbitraries.of(PfsGroup.class),
                        Arbitraries.longs().between(300, 86400))
                .as((vendor, bandwidth, asn, encryption, integrity, dhGroup, pfsGroup, lifeTime) -> {
                    boolean custom = asn % 2 == 0;
                    ObjectNode link = (ObjectNode) TakeIn.tree(
                            TakeIn.sample(custom ? "device-link-ikev2-custom" : "device-link-ikev2-default"));
                    link.put("deviceVendor", vendor.name());
                    link.put("bandwidthCapacityInMbps", bandwidth == null ? null : bandwidth.name());
                    link.withObject("bgpConfiguration").put("asn", asn);
                    if (custom) {
                        link.withObject("tunnelConfiguration")
                                .put("ikeEncryption", encryption.name())
                                .put("ikeIntegrity", integrity.name())
                                .put("dhGroup", dhGroup.name())
                                .put("pfsGroup", pfsGroup.name())
                                .put("saLifeTimeSeconds", lifeTime);
                    }
                    return (ObjectNode) TakeIn.normal(
                            link.without(bandwidth == null ? List.of("bandwidthCapacityInMbps") : List.of()));
                });
    }
}

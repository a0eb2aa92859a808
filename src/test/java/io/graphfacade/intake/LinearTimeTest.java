package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.intake.json.MalformedJson;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searches for the worst body: each place of a payload with text of each kind of character. Text four times as long may cost six times
 * as much processor time and no more; less than {@link #NOTHING} is not looked at, because it cannot be measured.
 */
class LinearTimeTest {

    private static final long NOTHING = 20_000_000;
    private static final int LENGTH = 10_000;
    private static final int NAMES = 18;
    private static final int FACTOR = 4;
    private static final int MOST = 6;

    private static final Map<String, String> FILLERS = new TreeMap<>(Map.ofEntries(
            Map.entry("letters", "a"),
            Map.entry("capital sigma, whose lower case depends on what follows", "\u03A3"),
            Map.entry("dotted capital I, which is longer in lower case", "\u0130"),
            Map.entry("one combining mark", "\u0301"),
            Map.entry("marks in descending order", "\u0345\u0315\u0323\u0334"),
            Map.entry("decomposed letters", "e\u0301"),
            Map.entry("conjoining jamo", "\u1100\u1161\u11A8"),
            Map.entry("spaces", " "),
            Map.entry("zero-width spaces", "\u200B"),
            Map.entry("line breaks", "\n"),
            Map.entry("digits", "1"),
            Map.entry("zeros", "0"),
            Map.entry("groups of digits", "1,000"),
            Map.entry("fractions", "1.0"),
            Map.entry("signs", "-"),
            Map.entry("points", "."),
            Map.entry("bytes as numbers", "88 "),
            Map.entry("Base64", "QUJD"),
            Map.entry("the word base64", "base64"),
            Map.entry("data URIs", "data:;base64,"),
            Map.entry("braces", "{"),
            Map.entry("colons", ":"),
            Map.entry("underscores", "a_"),
            Map.entry("number signs", "#"),
            Map.entry("surrogate pairs", "\uD83D\uDE00"),
            Map.entry("halves of surrogate pairs", "\uD800"),
            Map.entry("control characters", "\u0007"),
            Map.entry("quotation marks", "\"")));

    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of("device", TakeIn.DEVICE, FacadeTest.resource("samples/device-clean.json")),
                Arguments.of(
                        "user's device", TakeIn.USER_DEVICE, FacadeTest.resource("samples/user-device-create.json")),
                Arguments.of("device link", TakeIn.DEVICE_LINK, FacadeTest.resource("samples/device-link-clean.json")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void noTextCostsMoreThanItsLength(String name, PayloadType<?> type, String body) {
        for (JsonPointer place : places(TakeIn.tree(body))) {
            FILLERS.forEach((kind, filler) ->
                    requireLinear(place + " of " + kind, type, LENGTH, length -> with(body, place, filler, length)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void noNumberOfNamesCostsMoreThanTheirLength(String name, PayloadType<?> type, String body) {
        FILLERS.forEach((kind, filler) ->
                requireLinear("names of " + kind, type, NAMES, count -> withNames(body, filler, count)));
    }

    private static void requireLinear(String what, PayloadType<?> type, int size, IntFunction<byte[]> body) {
        if (time(type, body.apply(size * FACTOR)) > NOTHING) {
            long less = time(type, body.apply(size));
            // again, because the first time is also that of code that is not compiled yet
            assertThat(time(type, body.apply(size * FACTOR)))
                    .as("nanoseconds for %d times %s", FACTOR, what)
                    .isLessThan(less * MOST);
        }
    }

    /** The least of several runs: others on the machine only ever add to it. */
    private static long time(PayloadType<?> type, byte[] body) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3 && least > NOTHING / FACTOR; i++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                TakeIn.take(type, body);
            } catch (MalformedJson expected) {
                assertThat(expected).hasNoCause();
            }
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
        }
        return least;
    }

    private static byte[] with(String body, JsonPointer place, String filler, int length) {
        JsonNode tree = TakeIn.tree(body);
        JsonNode text = TextNode.valueOf("a" + filler.repeat(length / filler.length()));
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), text);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), text);
        }
        return TakeIn.bytes(tree);
    }

    private static byte[] withNames(String body, String filler, int count) {
        ObjectNode tree = (ObjectNode) TakeIn.tree(body);
        for (int i = 0; i < count; i++) {
            tree.put(filler.repeat(240 / filler.length()) + i, i);
            tree.put("extension_" + filler.repeat(230 / filler.length()) + i, i);
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonPointer> places(JsonNode tree) {
        List<JsonPointer> places = new ArrayList<>();
        collect(tree, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                places.add(place.appendProperty(field.getKey()));
                collect(field.getValue(), place.appendProperty(field.getKey()), places);
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                places.add(place.appendIndex(i));
                collect(node.get(i), place.appendIndex(i), places);
            }
        }
    }
}

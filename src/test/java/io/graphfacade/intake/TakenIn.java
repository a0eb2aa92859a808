package io.graphfacade.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.management.ThreadMXBean;
import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.json.MalformedJson;
import io.graphfacade.rule.Finding;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for every body, whoever wrote it. */
final class TakenIn {

    /** No word of a message, and within what a key may be. */
    static final String KEY = "Zq7-mArker-0001";

    private static final List<String> NAMES_OF_KEYS = List.of("preSharedKey", "zoneRedundancyPreSharedKey");

    private static final long MOST_NANOSECONDS = 250_000_000; // of the processor
    private static final int TRIES = 3;

    /** Of memory, for any body and for each of its bytes. A list of a hundred empty links, which is the longest that is read, takes half. */
    private static final long MOST_ALLOCATED = 40_000_000;

    private static final long MOST_ALLOCATED_EACH = 2_000;

    /** Of text that is said of a body, for any body and for each of its bytes. */
    private static final int LONGEST_SAID = 60_000;

    private static final int LONGEST_SAID_EACH = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What stands twice has two meanings, so nothing is said of such a tree. */
    private static final JsonMapper UNAMBIGUOUS = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TakenIn() {}

    /** Fails unless the body is taken in as any is: or is no JSON object, and that is all that is said of it. */
    static void holds(PayloadType<?> type, byte[] body) {
        IntakeResult<?> taken;
        try {
            taken = bounded(type, body);
        } catch (MalformedJson | BodyTooLarge refused) {
            require(!String.valueOf(refused.getMessage()).contains(KEY), "the message has the key", refused);
            return;
        }
        String text = new String(body, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        JsonNode written = unambiguous(text);
        if (written != null) {
            for (Finding finding : taken.findings()) {
                boolean masked = finding.pointer().contains(Secret.MASK); // a name that has a key in it
                require(
                        masked || isIn(written, finding.pointer()),
                        "a finding has a place that the body has not",
                        finding);
            }
        }
        String said = taken.findings() + " " + taken.changes();
        long longest = LONGEST_SAID + (long) LONGEST_SAID_EACH * body.length;
        require(said.length() < longest, "more is said of a body than fits into an answer", said.length());
        if (written != null && said.contains(KEY)) {
            require(occurrences(KEY, text) > keys(written, false), "what is said has the key", said);
        }
        if (taken.isAcceptable() && type != FuzzedType.BATCH.type()) { // a batch is answered here, and never sent
            holdsForCanonical(type, taken, text);
        }
    }

    private static void holdsForCanonical(PayloadType<?> type, IntakeResult<?> taken, String text) {
        byte[] canonical = TakeIn.bytes(taken.canonical());
        String sent = new String(canonical, StandardCharsets.UTF_8);
        IntakeResult<?> again = TakeIn.take(type, canonical);
        require(again.errors().isEmpty(), "the canonical body is refused", sent + again.errors());
        require(again.changes().isEmpty(), "the canonical body is changed", sent + again.changes());
        String sentAgain = new String(TakeIn.bytes(again.canonical()), StandardCharsets.UTF_8);
        require(sentAgain.equals(sent), "the canonical body becomes another", sent + " becomes " + sentAgain);
        JsonNode patched = taken.changes().isEmpty() ? TakeIn.tree(text) : TakeIn.patched(text, taken.changes());
        require(
                masked(patched).equals(masked(TakeIn.tree(sent))),
                "the changes lead elsewhere",
                sent + " is not " + patched);
    }

    /** The first time that code runs, more classes are loaded, and compilers and collectors have moods; so there are some tries. */
    private static IntakeResult<?> bounded(PayloadType<?> type, byte[] body) {
        for (int i = 1; ; i++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long begin = THREADS.getCurrentThreadCpuTime();
            IntakeResult<?> taken = TakeIn.take(type, body);
            long nanoseconds = THREADS.getCurrentThreadCpuTime() - begin;
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            boolean little = allocated < MOST_ALLOCATED + MOST_ALLOCATED_EACH * body.length;
            if (little && nanoseconds < MOST_NANOSECONDS) {
                return taken;
            }
            require(i < TRIES || nanoseconds < MOST_NANOSECONDS, "it takes long, in nanoseconds", nanoseconds);
            require(i < TRIES || little, "it takes much memory", allocated);
        }
    }

    /** Changes show no key. */
    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (NAMES_OF_KEYS.contains(property.getKey())
                        && property.getValue().isTextual()) {
                    property.setValue(TextNode.valueOf(Secret.MASK));
                }
            });
        }
        node.forEach(TakenIn::masked);
        return node;
    }

    /** How often the key stands where one belongs. */
    private static int keys(JsonNode node, boolean ofKey) {
        if (node.isTextual()) {
            return ofKey ? occurrences(KEY, node.textValue()) : 0;
        }
        int keys = 0;
        if (node.isObject()) {
            for (var property : node.properties()) {
                keys += keys(property.getValue(), ofKey || NAMES_OF_KEYS.contains(property.getKey()));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            keys += keys(node.get(i), ofKey);
        }
        return keys;
    }

    private static int occurrences(String part, String text) {
        int occurrences = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            occurrences++;
        }
        return occurrences;
    }

    private static @Nullable JsonNode unambiguous(String text) {
        try {
            return UNAMBIGUOUS.readTree(text);
        } catch (JsonProcessingException ambiguous) {
            return null;
        }
    }

    /** Or would be, if the property were there. */
    private static boolean isIn(JsonNode written, String pointer) {
        String parent = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
        return !written.at(parent).isMissingNode();
    }

    private static void require(boolean holds, String otherwise, Object example) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + example);
        }
    }
}

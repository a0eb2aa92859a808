package io.graphfacade.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Secret;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Keeps secrets out of answers to callers, at any depth, also if Graph repeats them (contract S1). */
public final class Redaction {

    /** Recognises secrets by the names of their properties only. */
    public static final Redaction NONE = of(JsonNodeFactory.instance.objectNode());

    private static final TextNode MASK = TextNode.valueOf(Secret.MASK);

    private static final String ID = "id";

    /** A number with fewer digits is taken for an ordinary number. */
    private static final int SHORTEST_SECRET_NUMBER = 8;

    private final Set<String> secrets;
    private final Set<String> unknownBeside;
    private final Vocabulary vocabulary;
    private final SentValues sent;
    private final SecretSearch search;

    private Redaction(Set<String> secrets, Set<String> unknownBeside, Vocabulary vocabulary, SentValues sent) {
        this.secrets = secrets;
        this.unknownBeside = unknownBeside;
        this.vocabulary = vocabulary;
        this.sent = sent;
        this.search = new SecretSearch(secrets);
    }

    /** Hides the secrets of a payload, and further ones. */
    public static Redaction of(JsonNode payload, String... further) {
        return of(payload, JsonNodeFactory.instance.objectNode(), Vocabulary.NONE)
                .and(further);
    }

    /**
     * @param written the payload of the caller, with all its secrets
     * @param sent the canonical payload that goes to Graph
     */
    public static Redaction of(JsonNode written, JsonNode sent, Vocabulary vocabulary) {
        KnownSecrets known = new KnownSecrets(written, sent, vocabulary);
        return new Redaction(known.values(), known.unknownBeside(), vocabulary, new SentValues(sent, vocabulary));
    }

    /** Hides further secrets too. */
    public Redaction and(String... further) {
        Set<String> all = new LinkedHashSet<>(secrets);
        all.addAll(Arrays.asList(further));
        return new Redaction(all, unknownBeside, vocabulary, sent);
    }

    /** The tree with {@link Secret#MASK} in place of secrets; the same instance if there is nothing to hide. */
    public JsonNode masked(JsonNode json) {
        return shown(json, "", true);
    }

    /** The value of a property of this name, masked. */
    public JsonNode masked(String name, JsonNode json) {
        return Secret.isIn(name) ? MASK : shown(json, name, true);
    }

    /** Leaves out properties that hold secrets, and masks known secrets elsewhere. The same instance if there is nothing to hide. */
    public <T extends JsonNode> T without(T json) {
        @SuppressWarnings("unchecked")
        T shown = (T) shown(json, "", false);
        return shown;
    }

    /** Masks a text of any origin. */
    public String text(String text) {
        return search.masked(text);
    }

    /** Masks a sentence of the facade, which may quote others. */
    public String sentence(String sentence) {
        return search.maskedWhereDistinct(sentence);
    }

    /** Masks the name of a property. Names that the payload's type has stay. */
    public String name(String name) {
        String masked = search.maskedWhereDistinct(name);
        return masked.equals(name) || vocabulary.knows(name) ? name : Secret.MASK;
    }

    /** Masks an id as a whole, or not at all. */
    public String id(String id) {
        return search.isSecret(id) ? Secret.MASK : id;
    }

    /** The resource with its id masked if that is a secret. */
    public ObjectNode withId(ObjectNode resource) {
        String id = resource.path(ID).asText();
        String shown = id(id);
        return shown.equals(id) ? resource : resource.deepCopy().put(ID, shown);
    }

    private JsonNode shown(JsonNode json, String name, boolean mask) {
        if (json instanceof ObjectNode object) {
            return shown(object, name, mask);
        }
        if (json instanceof ArrayNode list) {
            return shown(list, name, mask);
        }
        if (json.isTextual()) {
            String text = json.textValue();
            String shown = LeftAlone.isNamed(name) ? id(text) : text(text);
            return shown.equals(text) || sent.has(name, text) ? json : TextNode.valueOf(shown);
        }
        boolean secret = json.isNumber() && isSecretNumber(json.asText()) && !sent.has(name, json.asText());
        return secret ? MASK : json;
    }

    private boolean isSecretNumber(String number) {
        return number.length() >= SHORTEST_SECRET_NUMBER && secrets.contains(number);
    }

    private ObjectNode shown(ObjectNode object, String owner, boolean mask) {
        boolean isSecretHere = !unknownBeside.isEmpty() && vocabulary.knownBesideSecrets(owner) != null;
        ObjectNode copy = null;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            boolean secret = Secret.isIn(name) || isSecretHere && unknownBeside.contains(name);
            JsonNode value = secret ? MASK : shown(field.getValue(), name, mask);
            String shownName = name(name);
            boolean leftOut = secret && !mask;
            if (value == field.getValue() && shownName.equals(name)) {
                continue;
            }
            copy = copy == null ? JsonNodeFactory.instance.objectNode().setAll(object) : copy;
            if (leftOut || !shownName.equals(name)) {
                copy.remove(name);
            }
            if (!leftOut) {
                copy.set(shownName, value);
            }
        }
        return copy == null ? object : copy;
    }

    private ArrayNode shown(ArrayNode list, String name, boolean mask) {
        ArrayNode copy = null;
        for (int i = 0; i < list.size(); i++) {
            JsonNode value = shown(list.get(i), name, mask);
            if (value != list.get(i)) {
                copy = copy == null
                        ? JsonNodeFactory.instance.arrayNode(list.size()).addAll(list)
                        : copy;
                copy.set(i, value);
            }
        }
        return copy == null ? list : copy;
    }
}

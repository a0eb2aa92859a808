package io.graphfacade.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Secret;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keeps secrets out of answers to callers, at any depth, also if Graph repeats them (contract S1). */
public final class Redaction {

    /** Recognises secrets by the names of their properties only. */
    public static final Redaction NONE = of(JsonNodeFactory.instance.objectNode());

    private static final TextNode MASK = TextNode.valueOf(Secret.MASK);

    private static final String ID = "id";

    private final Set<String> unknownBeside;
    private final Vocabulary vocabulary;
    private final SentValues sent;
    private final SecretSearch search;
    private final RedactedTree tree;

    private Redaction(SecretSearch search, Set<String> unknownBeside, Vocabulary vocabulary, SentValues sent) {
        this.unknownBeside = unknownBeside;
        this.vocabulary = vocabulary;
        this.sent = sent;
        this.search = search;
        this.tree = new RedactedTree(unknownBeside, vocabulary, sent, search);
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
        return new Redaction(
                new SecretSearch(known.values()), known.unknownBeside(), vocabulary, new SentValues(sent, vocabulary));
    }

    /** Hides further secrets too. */
    public Redaction and(String... further) {
        return new Redaction(
                new SecretSearch(search, new LinkedHashSet<>(Arrays.asList(further))), unknownBeside, vocabulary, sent);
    }

    /** The tree with {@link Secret#MASK} in place of secrets; the same instance if there is nothing to hide. */
    public JsonNode masked(JsonNode json) {
        return tree.shown(json, "", true);
    }

    /** The value of a property of this name, masked. */
    public JsonNode masked(String name, JsonNode json) {
        return Secret.isIn(name) ? MASK : tree.shown(json, name, true);
    }

    /** Leaves out properties that hold secrets, and masks known secrets elsewhere. The same instance if there is nothing to hide. */
    public <T extends JsonNode> T without(T json) {
        @SuppressWarnings("unchecked")
        T shown = (T) tree.shown(json, "", false);
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
        return tree.name(name);
    }

    /** Masks an id as a whole, or not at all. */
    public String id(String id) {
        return tree.id(id);
    }

    /** The resource with its id masked if that is a secret. */
    public ObjectNode withId(ObjectNode resource) {
        String id = resource.path(ID).asText();
        String shown = id(id);
        return shown.equals(id) ? resource : resource.deepCopy().put(ID, shown);
    }
}

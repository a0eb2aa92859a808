package io.graphfacade.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Secret;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secrets of a payload: values of properties with the name of a secret, and of unknown properties beside secrets. */
final class KnownSecrets {

    private final Vocabulary vocabulary;
    private final Set<String> values = new LinkedHashSet<>();
    private final Set<String> unknownBeside = new HashSet<>();

    /**
     * @param written the payload as written; searched for properties with the name of a secret
     * @param sent the payload as it goes to Graph; searched for unknown properties too
     */
    KnownSecrets(JsonNode written, JsonNode sent, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        collect(written, null, false);
        collect(sent, null, true);
    }

    Set<String> values() {
        return values;
    }

    /** Names of unknown properties beside secrets, as the payload spells them. */
    Set<String> unknownBeside() {
        return unknownBeside;
    }

    private void collect(JsonNode json, @Nullable String owner, boolean unknownToo) {
        if (json instanceof ObjectNode object) {
            Set<String> known = unknownToo && owner != null ? vocabulary.knownBesideSecrets(owner) : null;
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String name = field.getKey();
                boolean unknown = known != null && Vocabulary.isUnknown(name, known);
                if (unknown) {
                    unknownBeside.add(name);
                }
                if (unknown || Secret.isIn(name)) {
                    addAll(field.getValue());
                } else {
                    collect(field.getValue(), name, unknownToo);
                }
            }
        } else {
            json.forEach(element -> collect(element, owner, unknownToo));
        }
    }

    /** Adds all texts and numbers in a value, at any depth. True and false reveal nothing. */
    private void addAll(JsonNode value) {
        if (value.isTextual() || value.isNumber()) {
            add(value.asText());
        } else {
            value.forEach(this::addAll);
        }
    }

    private void add(String secret) {
        if (!secret.isBlank()) {
            values.add(secret);
        }
    }
}

package io.graphfacade.redaction;

import io.graphfacade.canonical.Secret;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for secrets in texts, in all their forms. A secret that is much longer than the text is skipped; so most texts are not
 * searched for the token. If there are too many secrets, texts are not searched but hidden as a whole. Not thread-safe.
 */
final class SecretSearch {

    private static final int MOST_SECRETS = 2_000;
    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final int MOST_CHARACTERS_OF_FORMS = 4 * MOST_CHARACTERS;

    /** Longer than a sentence of the facade and than a key; shorter than a token. */
    private static final int LEAST_PREPARED_FOR = 512;

    private final Set<String> secrets;
    private final int shortest;
    private Set<String> forms = Set.of();
    private @Nullable Occurrences occurrences;
    private int preparedFor;

    SecretSearch(Set<String> secrets) {
        this.secrets = secrets;
        this.shortest = shortest(secrets);
    }

    /** Looks for further secrets too. Those that are much longer than the texts so far need no preparation. */
    SecretSearch(SecretSearch earlier, Set<String> further) {
        this(union(earlier.secrets, further));
        if (shortest(further) > earlier.preparedFor) {
            forms = earlier.forms;
            occurrences = earlier.occurrences;
            preparedFor = earlier.preparedFor;
        }
    }

    private static Set<String> union(Set<String> some, Set<String> further) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(further);
        return all;
    }

    private static int shortest(Set<String> secrets) {
        return secrets.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
    }

    Set<String> secrets() {
        return secrets;
    }

    /** Masks all secrets; returns the same text if it has none. */
    String masked(String text) {
        if (text.length() < shortest) {
            return text;
        }
        prepareFor(text.length());
        return occurrences == null ? Secret.MASK : occurrences.masked(text, true);
    }

    /** Leaves secrets that may be a word or number by chance. With too many secrets, masks only a text that is itself a secret. */
    String maskedWhereDistinct(String text) {
        if (text.length() < shortest) {
            return text;
        }
        prepareFor(text.length());
        if (occurrences == null) {
            return forms.contains(text) ? Secret.MASK : text;
        }
        return occurrences.masked(text, false);
    }

    /** Whether a value is a secret in one of its forms, or holds one that is too long to occur by chance. */
    boolean isSecret(String value) {
        if (value.length() < shortest) {
            return false;
        }
        prepareFor(value.length());
        boolean mayHoldOne = value.length() >= LeftAlone.SHORTEST_NO_CHANCE;
        return forms.contains(value)
                || mayHoldOne && (occurrences == null ? !Runs.isGuid(value) : occurrences.hasNoChance(value));
    }

    private void prepareFor(int length) {
        if (length <= preparedFor) {
            return;
        }
        preparedFor = Math.max(2 * length, LEAST_PREPARED_FOR);
        forms = new HashSet<>();
        occurrences = null;
        int characters = 0;
        int count = 0;
        for (String secret : secrets) {
            if (secret.length() <= preparedFor) {
                characters += secret.length();
                count++;
            }
        }
        boolean tooMany = count > MOST_SECRETS || characters > MOST_CHARACTERS;
        for (String secret : secrets) {
            if (secret.length() <= preparedFor) {
                forms.addAll(tooMany ? Set.of(secret) : SecretForms.of(secret));
            }
        }
        forms.removeIf(form -> form.length() > preparedFor);
        boolean searchable = !tooMany && forms.stream().mapToInt(String::length).sum() <= MOST_CHARACTERS_OF_FORMS;
        occurrences = searchable ? new Occurrences(forms) : null;
    }
}

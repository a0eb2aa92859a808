package io.graphfacade.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What names of properties tell of a secret in them: a pre-shared key in any composition, a secret or password as what the name ends in. */
final class SecretName {

    private static final Set<String> KEYS = Set.of("presharedkey", "zoneredundancypresharedkey");
    private static final String KEY = "presharedkey";
    private static final String ABBREVIATION = "psk";
    private static final List<String> ENDINGS = List.of("secret", "secrets", "password", "passwords", "passphrase");
    private static final String SHARED_KEY = "sharedkey";

    /** What may stand behind the word without making something else of it, as in {@code passwordValue}. */
    private static final Set<String> SAME_THING = Set.of("value", "values", "text", "string");

    /** A Boolean about a secret. */
    private static final Set<String> QUESTIONS = Set.of("is", "has");

    private SecretName() {}

    static boolean isMeantBy(String name) {
        List<String> words = words(name);
        String folded = String.join("", words);
        if (folded.contains(KEY) || folded.equals(ABBREVIATION) || Names.nearest(folded, KEYS) != null) {
            return true;
        }
        return words.stream().anyMatch(word -> word.startsWith(ABBREVIATION) || word.endsWith(ABBREVIATION))
                || endsInSecret(words);
    }

    private static boolean endsInSecret(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && (SAME_THING.contains(words.get(last)) || isNumber(words.get(last)))) {
            last--;
        }
        if (last < 0 || QUESTIONS.contains(words.get(0))) {
            return false;
        }
        String word = words.get(last);
        String lastTwo = last == 0 ? word : words.get(last - 1) + word;
        return ENDINGS.stream().anyMatch(word::endsWith) || lastTwo.endsWith(SHARED_KEY);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** In lower case; one begins after a separator, at an upper-case letter and where letters and digits meet. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || isBoundary(name, i)) {
                if (Character.isLetterOrDigit(name.charAt(begin))) {
                    words.add(lowerCase(name, begin, i));
                }
                begin = i;
            }
        }
        return words;
    }

    /** Letter by letter: what a whole word asks for in some scripts takes longer the longer it is. */
    private static String lowerCase(String name, int begin, int end) {
        char[] word = new char[end - begin];
        for (int i = 0; i < word.length; i++) {
            word[i] = Character.toLowerCase(name.charAt(begin + i));
        }
        return new String(word);
    }

    private static boolean isBoundary(String name, int at) {
        char before = name.charAt(at - 1);
        char here = name.charAt(at);
        boolean lastOfAbbreviation =
                Character.isUpperCase(before) && at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return Character.isLetterOrDigit(before) != Character.isLetterOrDigit(here)
                || Character.isDigit(before) != Character.isDigit(here)
                || Character.isUpperCase(here) && (!Character.isUpperCase(before) || lastOfAbbreviation);
    }
}

package io.graphfacade.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Recognises names of properties that hold a secret: with a pre-shared key anywhere, or with a secret or password at the end. */
final class SecretName {

    private static final Set<String> KEYS = Set.of("presharedkey", "zoneredundancypresharedkey");
    private static final String KEY = "presharedkey";
    private static final String ABBREVIATION = "psk";
    private static final List<String> ENDINGS = List.of("secret", "secrets", "password", "passwords", "passphrase");
    private static final String SHARED_KEY = "sharedkey";

    /** Words that may follow without changing the meaning, as in {@code passwordValue}. */
    private static final Set<String> SAME_THING = Set.of("value", "values", "text", "string");

    /** Such a name is a Boolean about a secret, as in {@code hasPassword}. */
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

    /** In lower case. A word begins after a separator, at an upper-case letter and where letters and digits meet. */
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

    /** Letter by letter, because lower-casing a whole word takes more than linear time in some scripts. */
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

package io.graphfacade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrencesTest {

    /** Counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest(name = "{0} patterns")
    @ValueSource(ints = {1, 10, 100, 1_000})
    void eachCharacterIsLookedAtOnceHoweverManyPatternsThereAre(int patterns) {
        Set<String> all =
                IntStream.range(0, patterns).mapToObj(i -> "aaaaaaaa" + i).collect(Collectors.toSet());
        Counted text = new Counted("a".repeat(50_000));

        new Occurrences(all).masked(text, true);

        assertThat(text.looks).isEqualTo(50_000);
    }

    @Test
    void whatIsFoundIsWhatEveryPatternFindsByItself() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Set<String> patterns = new LinkedHashSet<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                patterns.add(text(random, 4 + random.nextInt(5), "ab-"));
            }
            patterns.removeIf(pattern -> pattern.indexOf('-') < 0);
            String text = text(random, random.nextInt(40), "ab-");

            assertThat(new Occurrences(patterns).masked(text, true))
                    .as(patterns + " in " + text)
                    .isEqualTo(oneByOne(text, patterns));
        }
    }

    private static String text(Random random, int length, String alphabet) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String oneByOne(String text, Set<String> patterns) {
        boolean[] joined = new boolean[text.length() + 1];
        boolean[] hidden = new boolean[text.length() + 1];
        for (String pattern : patterns) {
            for (int at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
                for (int i = at; i < at + pattern.length(); i++) {
                    hidden[i] = true;
                    joined[i] |= i > at;
                }
            }
        }
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            masked.append(!hidden[i] ? String.valueOf(text.charAt(i)) : joined[i] ? "" : "********");
        }
        return masked.toString();
    }

    @Test
    void noPatternFindsNothing() {
        assertThat(List.of("", "text")).allSatisfy(text -> assertThat(new Occurrences(Set.of()).masked(text, true))
                .isSameAs(text));
    }
}

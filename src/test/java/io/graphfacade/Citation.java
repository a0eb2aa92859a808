package io.graphfacade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A place that cites docs/graph-contract.md.
 *
 * @param words as they stand there
 * @param entries the sections and rules that they name
 */
record Citation(Path file, long line, String words, List<String> entries) {

    /** Within a comment, a citation may go on in the next line. */
    private static final String BLANK = "[\\s*/]+";

    private static final String KIND = "(?:(?:sections?|rules?)" + BLANK + ")?";
    private static final String ENTRY = "\\b(?:[A-Z]\\d++|\\d++(?:\\.\\d++)*+)";
    private static final String NEXT = "(?:[,;]|" + BLANK + "(?:and|or|to)\\b|\\s?–)";
    private static final String LIST = ENTRY + "(?:" + NEXT + BLANK + KIND + ENTRY + ")*+";

    private static final Pattern LISTED = Pattern.compile("(\\bto\\b|–)?" + BLANK + KIND + "(" + ENTRY + ")");
    private static final Pattern CONTRACT = Pattern.compile("\\b[Cc]ontract(?:'s)?[,:]?" + BLANK + KIND + "(" + LIST
            + ")|(" + LIST + ")" + BLANK + "of" + BLANK + "the" + BLANK + "contract\\b");
    private static final Pattern DESIGN =
            Pattern.compile("\\b[Dd]esign(?:\\.md\\b|,?" + BLANK + "(?:sections?" + BLANK + ")?\\d[\\d.]*)");

    static List<Citation> ofContract(Path file, String text) {
        return CONTRACT.matcher(text)
                .results()
                .map(match -> at(match, file, text, match.group(1) == null ? match.group(2) : match.group(1)))
                .toList();
    }

    /** Of the design, which nobody who reads the repository can look up. */
    static List<Citation> ofDesign(Path file, String text) {
        return DESIGN.matcher(text)
                .results()
                .map(match -> at(match, file, text, ""))
                .toList();
    }

    private static Citation at(MatchResult match, Path file, String text, String list) {
        String before = text.substring(0, match.start());
        long line = 1 + before.chars().filter(character -> character == '\n').count();
        return new Citation(file, line, match.group().replaceAll(BLANK, " "), entries(list));
    }

    /** From one "to" another, all between them are cited too. */
    private static List<String> entries(String list) {
        List<String> entries = new ArrayList<>();
        for (MatchResult listed : LISTED.matcher(" " + list).results().toList()) {
            String entry = listed.group(2);
            if (listed.group(1) != null) {
                int previous = number(entries.get(entries.size() - 1));
                String prefix = entry.replaceFirst("\\d+$", "");
                IntStream.range(previous + 1, number(entry)).forEach(number -> entries.add(prefix + number));
            }
            entries.add(entry);
        }
        return entries;
    }

    private static int number(String entry) {
        return Integer.parseInt(entry.replaceFirst(".*\\D", ""));
    }

    @Override
    public String toString() {
        return file + ":" + line + ": \"" + words + "\"";
    }
}

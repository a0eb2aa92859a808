package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.intake.TakeIn;
import io.graphfacade.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents and messages are in short sentences, because many readers have English as a second language. Nothing here knows whether they are clear. */
class PlainEnglishTest {

    /** In words; a piece of code or a link's address counts as one. */
    private static final int LONGEST = 30;

    private static final double LONGEST_MEAN = 16;

    /** Sentences without which a mean says nothing; what is no longer than a fragment is no sentence. */
    private static final int ENOUGH = 10;

    private static final int FRAGMENT = 3;

    /** Long words for short ones, and openings that hide who does what. */
    private static final Pattern HARD = Pattern.compile(
            "(?i)\\b(whoever|whichever|whatever|whosoever|in order to|utili[sz]e|leverage|facilitate|hereby|thereof|therein|whereby"
                    + "|henceforth|albeit|thus|hence|whilst|amongst|inasmuch|shall|prior to|subsequent to|in the event that"
                    + "|due to the fact|it should be noted|obviously|respectively)\\b|\\be\\.g\\.|\\bi\\.e\\.");

    /** Sentences that stay as they are, by how they begin. */
    private static final List<String> LEFT_ALONE = List.of("must be the ARN of a secret");

    private static final String LITERAL = "\"(?:[^\"\\\\\n]|\\\\.)*\"";

    /** Facts with their sources, as notes. */
    private static final Path NOTES = Path.of("docs", "graph-contract.md");

    static List<Path> documents() throws IOException {
        return Stream.concat(
                        DocumentsTest.documents().stream(), Stream.of(Path.of("src", "test", "cases", "README.md")))
                .filter(document -> !document.equals(NOTES))
                .toList();
    }

    /** Of a document in Markdown. Cells of tables and items of lists are paragraphs of their own. */
    private static List<String> sentences(String markdown) {
        String text = markdown.replaceAll("(?m)^> ?", "")
                .replaceAll("(?s)```.*?```", "\n\n")
                .replaceAll("(?m)^(?:    |#|\\|[-| ]+\\|$).*$", "")
                .replaceAll("(?m)^\\|(.*)\\|\\s*$", "\n\n$1\n\n")
                .replaceAll("(?<!\\\\)\\|", "\n\n")
                .replaceAll("(?m)^\\s*(?:[*-]|\\d+\\.) ", "\n\n")
                .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("`[^`]*`", "code")
                .replaceAll("<[^>]+>", "");
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .flatMap(paragraph -> Arrays.stream(paragraph.split("(?<=[.!?])[)\"*]*\\s+|(?<=:) ")))
                .filter(sentence -> words(sentence) > 0)
                .filter(sentence -> LEFT_ALONE.stream().noneMatch(sentence::startsWith))
                .toList();
    }

    private static long words(String sentence) {
        return TerraformModule.found("[\\w'’-]+", sentence).count();
    }

    private static void requirePlain(List<String> sentences) {
        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(words(sentence)).as(sentence).isLessThanOrEqualTo(LONGEST);
            assertThat(sentence).doesNotContainPattern(HARD);
        });
        List<Long> lengths = sentences.stream()
                .map(PlainEnglishTest::words)
                .filter(length -> length > FRAGMENT)
                .toList();
        if (lengths.size() >= ENOUGH) {
            assertThat(lengths.stream().mapToLong(length -> length).average().orElseThrow())
                    .isLessThanOrEqualTo(LONGEST_MEAN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void documentsHaveShortSentences(Path document) throws IOException {
        requirePlain(sentences(Files.readString(document)));
    }

    /** Their comments, and what they say of parameters and variables. */
    static List<Path> templates() throws IOException {
        try (Stream<Path> infra = Files.walk(Path.of("infra"));
                Stream<Path> workflows = Files.list(Path.of(".github", "workflows"))) {
            return Stream.of(infra, workflows, Stream.of(Path.of(".ci", "run"), Path.of(".ci", "templates")))
                    .flatMap(files -> files)
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|toml|tf)|\\.ci/.*"))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void templatesHaveShortSentences(Path template) throws IOException {
        String text = Files.readString(template);
        Stream<String> comments = TerraformModule.found("(?m)(?:^ *# ?.*\\n)+", text)
                .map(comment -> comment.group().replaceAll("(?m)^ *# ?", ""));
        Stream<String> descriptions = TerraformModule.found(
                        "description *= *\"(.*)\"|Description: >-\\n((?: {6,}.*\\n)+)|Description: ([^>\\n].*)", text)
                .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("\\n +", "\n"));

        requirePlain(Stream.concat(comments, descriptions)
                .flatMap(part -> sentences(part).stream())
                .toList());
    }

    @Test
    void rulesAndHintsHaveShortSentences() {
        requirePlain(
                TakeIn.ruleBook(Map.of()).rules().stream().map(Rule::summary).toList());
        requirePlain(TakeIn.ruleBook(Map.of()).rules().stream().map(Rule::hint).toList());
    }

    /** Texts in the code, put together where they are in parts. */
    static List<String> messages(Path source) throws IOException {
        String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "");
        return TerraformModule.found(LITERAL + "(?:\\s*\\+\\s*(?:" + LITERAL + "|[\\w.()]+))*", code)
                .map(text -> text.group().replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\"\\s*\\+[^\"]*\\+\\s*\"", "X"))
                .flatMap(text -> Arrays.stream(text.split("(?<=[.;!?]) ")))
                .filter(sentence -> LEFT_ALONE.stream().noneMatch(sentence::contains))
                .toList();
    }

    @Test
    void messagesAreShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(messages(source)).as("%s", source).allSatisfy(sentence -> assertThat(words(sentence))
                        .as(sentence)
                        .isLessThanOrEqualTo(LONGEST));
            }
        }
    }

    @Test
    void hintsSayWhatToDo() {
        assertThat(TakeIn.ruleBook(Map.of()).rules())
                .extracting(Rule::hint)
                .allMatch(hint -> hint.matches("[A-Z].*\\."));
    }

    @Test
    void aLongSentenceIsFound() {
        assertThat(sentences("One `a b` two. [Three](x y z) four: five\n\n* six\n\n| seven | eight |\n|---|---|"))
                .containsExactly("One code two.", "Three four:", "five", "six", "seven", "eight");
        assertThat(words("It's a two-byte number.")).isEqualTo(4);
        assertThat("Whoever reads this").containsPattern(HARD);
    }
}

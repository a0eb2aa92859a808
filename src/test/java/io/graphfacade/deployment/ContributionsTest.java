package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What contributors leave for others: changes that a release gathers, places that have an owner, and claims that have a test. */
class ContributionsTest {

    private static final Path CHANGES = Path.of("changes");

    /** What .ci/changelog takes, which its own tests say more about. */
    private static final Pattern NAME =
            Pattern.compile("(breaking|added|changed|fixed|removed|security)-[a-z0-9]+(-[a-z0-9]+)*\\.md");

    @Test
    void aChangeHasAKindAndAFewSentences() throws IOException {
        try (Stream<Path> files = Files.list(CHANGES)) {
            List<Path> changes =
                    files.filter(file -> !file.endsWith("README.md")).toList();

            assertThat(changes).allSatisfy(change -> {
                assertThat(change.getFileName().toString()).matches(NAME);
                assertThat(Files.readString(change).strip())
                        .endsWith(".")
                        .hasSizeLessThanOrEqualTo(600)
                        .doesNotContainPattern("(?m)^\\s*([#*+-]|\\d+\\.) ");
            });
        }
    }

    @Test
    void releasesAreInTheirOrderTheLastOneFirst() throws IOException {
        List<String> releases = TerraformModule.found("(?m)^## (.*)$", Files.readString(Path.of("CHANGELOG.md")))
                .map(title -> title.group(1))
                .toList();

        assertThat(releases).allMatch(title -> title.matches("\\d+\\.\\d+\\.\\d+ \\(\\d{4}-\\d\\d-\\d\\d\\)"));
        assertThat(releases.stream().map(ContributionsTest::sortable).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private static String sortable(String title) {
        return Stream.of(title.split(" ")[0].split("\\."))
                .map(number -> String.format("%6s", number))
                .collect(Collectors.joining());
    }

    @Test
    void whatHasAnOwnerIsThere() throws IOException {
        assertThat(TerraformModule.found("(?m)^/(\\S+) +@", Files.readString(Path.of(".github", "CODEOWNERS")))
                        .map(line -> Path.of(line.group(1))))
                .hasSizeGreaterThan(3)
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void whoMovesCanRelyOnTests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            Map<String, Path> classes = files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), Function.identity()));

            assertThat(TerraformModule.found(
                            "`(\\w+Test)\\.(\\w+)`", Files.readString(Path.of("docs", "migration.md"))))
                    .hasSizeGreaterThan(15)
                    .allSatisfy(test -> assertThat(classes.get(test.group(1)))
                            .as(test.group())
                            .content()
                            .contains("void " + test.group(2) + "("));
        }
    }
}

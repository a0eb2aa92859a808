package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision can be found, and says what it costs. */
class DecisionsTest {

    private static final Path HOME = Path.of("docs", "decisions");

    static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    @Test
    void theyAreNumberedWithoutAGap() throws IOException {
        List<Path> files = decisions();

        assertThat(files)
                .extracting(
                        file -> Integer.parseInt(file.getFileName().toString().substring(0, 4)))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, files.size()).boxed().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void eachHasItsFourPartsAndARowInTheList(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String> lines = Files.readAllLines(file);
        int number = Integer.parseInt(name.substring(0, 4));
        String title = lines.get(0).replaceFirst("# " + number + "\\. ", "");

        assertThat(lines.get(0)).isEqualTo("# " + number + ". " + title);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("## "))
                .containsExactly("## Context", "## Decision", "## What it costs", "## What would change it");
        assertThat(Files.readString(HOME.resolve("README.md")))
                .contains("| " + number + " | [" + title + "](" + name + ") |");
    }
}

package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/troubleshooting.md explains each code that the facade gives, and no other. */
class ErrorCodesTest {

    /** The second argument of an error, the code that a conflict has without one of Graph's, and the two of Graph's failures. */
    private static final Pattern CODES = Pattern.compile(
            "ErrorAnswer(?:\\.of)?\\(\\s*[\\w.?: ()]+,\\s*\"(\\w+)\"|put\\(\"code\", \"(\\w+)\"\\)|\"(graph(?:Unanswered|Failed))\"");

    private static Set<String> given() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "io", "graphfacade"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ErrorCodesTest::text)
                    .flatMap(text -> CODES.matcher(text).results())
                    .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow())
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachIsExplained() throws IOException {
        Set<String> explained = TerraformModule.found(
                        "(?m)^\\| `(\\w+)` \\|", Files.readString(Path.of("docs", "troubleshooting.md")))
                .map(row -> row.group(1))
                .collect(Collectors.toSet());

        assertThat(given()).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(explained);
    }
}

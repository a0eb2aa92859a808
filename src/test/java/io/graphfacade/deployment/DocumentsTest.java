package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all documents refer to is where they say: files move, and nobody rereads what pointed at them. */
class DocumentsTest {

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(
                                    Path.of("README.md"),
                                    Path.of("CHANGELOG.md"),
                                    Path.of("changes", "README.md"),
                                    Path.of(".github", "CONTRIBUTING.md"),
                                    Path.of(".github", "SECURITY.md"),
                                    Path.of("infra", "local", "README.md"),
                                    Path.of("infra", "terraform", "README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void whatItLinksToIsThere(Path document) throws IOException {
        Path directory = document.toAbsolutePath().getParent();

        assertThat(TerraformModule.found("]\\((?!https?:|#)([^)#]+)[^)]*\\)", Files.readString(document))
                        .map(link -> directory.resolve(link.group(1))))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void scriptsThatItNamesAreThere(Path document) throws IOException {
        assertThat(TerraformModule.found(
                                "\\.ci/\\w+|bench/run|infra/local/invoke|infra/quickstart|infra/check-federation",
                                Files.readString(document))
                        .map(script -> Path.of(script.group())))
                .allMatch(Files::isExecutable);
    }
}

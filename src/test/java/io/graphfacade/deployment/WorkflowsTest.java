package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What GitHub runs fits together: nobody sees a workflow fail before it has to work. */
class WorkflowsTest {

    record Workflow(String file, String text, JsonNode content) {

        static Workflow of(Path file) {
            try {
                String text = Files.readString(file);
                return new Workflow(file.getFileName().toString(), text, new YAMLMapper().readTree(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> commands() {
            return content.findValuesAsText("run");
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Workflow> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            return files.map(Workflow::of).toList();
        }
    }

    /** A tag can be moved to other code; Dependabot reads the version behind it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void actionsStandByCommitWithTheirVersionBehind(Workflow workflow) {
        assertThat(workflow.text().lines().filter(line -> line.contains("uses:")))
                .isNotEmpty()
                .allMatch(line -> line.matches(" +(- )?uses: [\\w-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+)*"));
    }

    @Test
    void oneActionHasOneCommit() throws IOException {
        Map<String, List<String>> commits = workflows().stream()
                .flatMap(workflow -> workflow.content().findValuesAsText("uses").stream())
                .distinct()
                .map(action -> action.split("@"))
                .collect(Collectors.groupingBy(
                        action -> action[0], Collectors.mapping(action -> action[1], Collectors.toList())));

        assertThat(commits).isNotEmpty().allSatisfy((action, of) -> assertThat(of)
                .hasSize(1));
    }

    @Test
    void whatIsMeasuredIsWhatIsReleased() throws IOException {
        List<JsonNode> builders = workflows().stream()
                .flatMap(workflow -> workflow.content().findValues("steps").stream())
                .flatMap(JsonNode::valueStream)
                .filter(step -> step.path("uses").asText().startsWith("graalvm/setup-graalvm@"))
                .map(step -> step.path("with"))
                .toList();

        assertThat(builders).hasSize(2);
        assertThat(builders.get(0).path("java-version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(builders).allSatisfy(builder -> {
            assertThat(builder.path("distribution")).isEqualTo(builders.get(0).path("distribution"));
            assertThat(builder.path("java-version")).isEqualTo(builders.get(0).path("java-version"));
        });
    }

    /** A release is named by the one, and clients read the other. */
    @Test
    void theDocumentHasTheVersionOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        JsonNode document = new YAMLMapper()
                .readTree(Files.readString(Path.of("src", "main", "resources", "META-INF", "openapi.yaml")));

        assertThat(pom)
                .containsPattern("<version>"
                        + Pattern.quote(document.at("/info/version").asText()) + "(-SNAPSHOT)?</version>\\s+<name>");
    }

    @Test
    void dependabotKnowsEachBuild() throws IOException {
        JsonNode updates =
                Workflow.of(Path.of(".github", "dependabot.yml")).content().path("updates");
        Set<String> known = updates.valueStream()
                .flatMap(update -> Stream.concat(
                        update.path("directories").valueStream().map(JsonNode::asText),
                        Stream.of(update.path("directory").asText())))
                .collect(Collectors.toSet());

        try (Stream<Path> files = Files.walk(Path.of(""))) {
            assertThat(files.filter(file -> file.endsWith("pom.xml") || file.endsWith("package.json"))
                            .filter(file -> !file.toString().matches(".*(node_modules|target).*"))
                            .map(file -> "/" + Objects.requireNonNullElse(file.getParent(), Path.of(""))))
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
        assertThat(known)
                .filteredOn(directory -> !directory.isEmpty())
                .allMatch(directory -> Files.isDirectory(Path.of("." + directory)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void jobsWaitForJobsThatThereAre(Workflow workflow) {
        JsonNode jobs = workflow.content().path("jobs");

        assertThat(jobs.findValues("needs").stream()
                        .flatMap(needs -> needs.isArray() ? needs.valueStream() : Stream.of(needs))
                        .map(JsonNode::asText))
                .allMatch(jobs::has);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void scriptsAndProfilesAreThere(Workflow workflow) throws IOException {
        String commands = String.join("\n", workflow.commands());
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(TerraformModule.found("\\.ci/\\w+", commands).map(script -> Path.of(script.group())))
                .allMatch(Files::isExecutable);
        assertThat(TerraformModule.found(" -P(\\w+)", commands).map(profile -> profile.group(1)))
                .allSatisfy(profile -> assertThat(pom).contains("<id>" + profile + "</id>"));
    }
}

package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What GitHub runs fits together: nobody sees a workflow fail before it has to work. */
class WorkflowsTest {

    record Workflow(String file, JsonNode content) {

        static Workflow of(Path file) {
            try {
                return new Workflow(file.getFileName().toString(), new YAMLMapper().readTree(Files.readString(file)));
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void actionsHaveAMajorVersion(Workflow workflow) {
        assertThat(workflow.content().findValuesAsText("uses"))
                .isNotEmpty()
                .allMatch(action -> action.matches("[\\w-]+/[\\w-]+@v\\d+"));
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

package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.FacadeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the quick start stand in one file, and the page shows them as they are there. How they are called: .ci/tests. */
class QuickstartTest {

    private static final Path FILE = Path.of("infra", "quickstart");
    private static final Path PAGE = Path.of("docs", "quickstart-aws.md");

    private static String file() throws IOException {
        return Files.readString(FILE);
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** In the order of the help. */
    static List<String> steps() throws IOException {
        return TerraformModule.found("(?m)^#   ([a-z]+)   +\\w", file())
                .map(step -> step.group(1))
                .toList();
    }

    private static String commands(String name) throws IOException {
        String body = TerraformModule.first("(?ms)^" + name + "\\(\\) \\{\n(.*?)^}$", file());
        return body.lines()
                .map(line -> line.startsWith("    ") || line.isEmpty() ? line : "    " + line)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void thePageShowsEachStepAsItIs(String step) throws IOException {
        assertThat(page()).contains("`infra/quickstart " + step + "` runs:\n" + commands(step));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsOneThatCanBeRun(String step) throws IOException {
        assertThat(commands(step)).isNotBlank();
        assertThat(TerraformModule.first("(?m)^(fetch \\|.*)\\) ;;$", file()).split(" \\| "))
                .contains(step)
                .hasSameSizeAs(steps());
    }

    @Test
    void theWayHasTenStepsInTheOrderOfTheFile() throws IOException {
        assertThat(TerraformModule.found("(?m)^### (\\d+)\\. ", page()).map(title -> title.group(1)))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(TerraformModule.found("`infra/quickstart (\\w+)` runs:", page())
                        .map(step -> step.group(1)))
                .isEqualTo(steps());
    }

    @Test
    void whatStepsUseIsShownToo() throws IOException {
        for (String name : List.of("output", "registration")) {
            assertThat(page()).contains("    " + name + "() {");
            assertThat(page()).contains(commands(name).substring(1).indent(4).stripTrailing());
        }
    }

    @Test
    void parametersAndOutputsAreThoseOfTheTemplate() throws IOException {
        SamTemplate template = new SamTemplate();

        assertThat(TerraformModule.found("[ \"]([A-Z][a-z]\\w+)=", file()).map(name -> name.group(1)))
                .contains("Architecture", "ClientId", "AlarmTopicArn")
                .allSatisfy(
                        name -> assertThat(template.at("/Parameters/" + name).isMissingNode())
                                .as(name)
                                .isFalse());
        assertThat(TerraformModule.found("\\(output (\\w+)\\)", file()).map(name -> name.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(template.at("/Outputs/" + name).isMissingNode())
                        .as(name)
                        .isFalse());
    }

    @Test
    void theDeviceIsThatOfTheSample() throws IOException {
        String id = new ObjectMapper()
                .readTree(FacadeTest.resource("samples/device-create.json"))
                .path("deviceId")
                .asText();

        assertThat(TerraformModule.found("deviceId='([\\w-]+)'", file()).map(device -> device.group(1)))
                .containsExactly(id, id);
    }

    @Test
    void theRegistrationIsTheOneThatIsExplained() throws IOException {
        String setup = Files.readString(Path.of("docs", "security.md"));

        assertThat(TerraformModule.found("[\\w-]{36}=Scope", file()).map(permission -> permission.group()))
                .hasSize(3)
                .allSatisfy(permission -> assertThat(setup).contains(permission));
        assertThat(TerraformModule.found("api://AzureAD\\w+", file()).map(audience -> audience.group()))
                .containsExactly(new SamTemplate()
                        .at("/Mappings/Clouds/global/TokenExchange")
                        .asText());
    }
}

package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples and the README of the Terraform module know all of it. */
class ExamplesTest {

    /** Where it runs, which the module takes from its provider. */
    private static final String OF_THE_PROVIDER = "region";

    private static String constraint(String file) throws IOException {
        return TerraformModule.first("(?m)^ +version = \"(.*)\"", TerraformModule.file(file));
    }

    private static Map<String, String> variables() throws IOException {
        Map<String, String> variables = TerraformModule.blocks("variable", "variables.tf");
        variables.putAll(TerraformModule.blocks("variable", "variables_auth.tf"));
        return variables;
    }

    private static String description(String block) {
        return TerraformModule.first("(?m)^  description += \"(.*)\"$", block).replace("\\\"", "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "pass-through"})
    void anExampleHasEachOutputOfTheModule(String example) throws IOException {
        Set<String> outputs = TerraformModule.blocks("output", "outputs.tf").keySet();
        Map<String, String> own = TerraformModule.blocks("output", "examples/" + example + "/outputs.tf");

        assertThat(own.keySet()).isEqualTo(outputs);
        assertThat(own).allSatisfy((name, block) -> assertThat(block).contains("= module.facade." + name + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "pass-through"})
    void anExampleHandsOnEachVariableThatItHas(String example) throws IOException {
        String module = TerraformModule.blocks("module", "examples/" + example + "/main.tf")
                .get("facade");

        assertThat(TerraformModule.blocks("variable", "examples/" + example + "/variables.tf")
                        .keySet())
                .filteredOn(name -> !name.equals(OF_THE_PROVIDER))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(module).containsPattern("(?m)^  " + name + " += .*var\\." + name + "\\b"));
    }

    @Test
    void theCompleteOneHasEachVariableOfTheModule() throws IOException {
        Set<String> own = TerraformModule.blocks("variable", "examples/complete/variables.tf")
                .keySet();

        assertThat(own)
                .filteredOn(name -> !name.equals(OF_THE_PROVIDER))
                .containsExactlyInAnyOrderElementsOf(variables().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "pass-through"})
    void anExampleIsLockedToAProviderThatTheModuleTakes(String example) throws IOException {
        String lock = TerraformModule.file("examples/" + example + "/.terraform.lock.hcl");

        assertThat(constraint("examples/" + example + "/main.tf")).isEqualTo(constraint("versions.tf"));
        assertThat(TerraformModule.first("constraints = \"(.*)\"", lock)).isEqualTo(">= 5.100.0, < 7.0.0");
        assertThat(constraint("versions.tf")).isEqualTo(">= 5.100, < 7");
    }

    @Test
    void rolesAreThoseThatTheSetupInEntraCreates() throws IOException {
        String setup = Files.readString(Path.of("docs", "security.md"));
        String roles = TerraformModule.blocks("variable", "examples/complete/variables.tf")
                .get("application_roles");

        assertThat(TerraformModule.found("\"([\\w.]+)\"(?=[],])", roles).map(role -> role.group(1)))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(setup)
                        .contains("\"value\": \"" + role + "\"")
                        .contains("FACADE_AUTH_APPLICATION_ROLES=" + role));
    }

    @Test
    void theReadmeHasEachVariableWithItsDescriptionAndNoOther() throws IOException {
        Map<String, String> rows = rows(TerraformModule.file("README.md").split("## Outputs")[0]);

        assertThat(rows)
                .isEqualTo(variables().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, variable -> description(variable.getValue()))));
    }

    @Test
    void theReadmeHasEachOutputWithItsDescriptionAndNoOther() throws IOException {
        Map<String, String> rows = rows(TerraformModule.file("README.md").split("## Outputs")[1]);

        assertThat(rows)
                .isEqualTo(TerraformModule.blocks("output", "outputs.tf").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, output -> description(output.getValue()))));
    }

    private static Map<String, String> rows(String text) {
        return TerraformModule.found("(?m)^\\| `(\\w+)` \\|(?:.* \\|)? (.*) \\|$", text)
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }
}

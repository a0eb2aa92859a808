package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.rule.RuleProfile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Operators set the same in either template, and only what can be. */
class SettingsTest {

    /**
     * What CloudFormation has from the stack and from the SAM CLI, the map for settings that are parameters of SAM, and what moves callers
     * in steps.
     */
    private static final Set<String> TERRAFORM_ONLY =
            Set.of("name", "package_file", "environment", "stable_version", "new_version_share");

    /** CodeDeploy moves callers, which Terraform cannot wait for. */
    private static final String SAM_ONLY = "Rollout";

    @Test
    void bothTemplatesHaveTheSameDefaultsChoicesBoundsAndForms() throws IOException {
        SamTemplate template = new SamTemplate();
        Set<String> inTheMap = template.parametersOf(ofEnvironment(template));
        Map<String, Setting> sam = template.settings().entrySet().stream()
                .filter(setting -> !inTheMap.contains(setting.getKey())
                        && !setting.getKey().equals(SAM_ONLY))
                .collect(Collectors.toMap(setting -> TerraformModule.name(setting.getKey()), Map.Entry::getValue));
        Map<String, Setting> terraform = TerraformModule.settings();
        terraform.keySet().removeAll(TERRAFORM_ONLY);

        assertThat(terraform).hasSizeGreaterThan(20).containsExactlyInAnyOrderEntriesOf(sam);
    }

    /** The variables of the function that Terraform takes as a map. */
    private static JsonNode ofEnvironment(SamTemplate template) throws IOException {
        ObjectNode variables = template.function().at("/Environment/Variables").deepCopy();
        return variables.without(EnvironmentTest.ofTerraform());
    }

    @Test
    void otherDefaultsAreThoseOfTheFunction() throws IOException {
        SamTemplate template = new SamTemplate();
        Map<String, String> defaults = ConfigurationKeys.defaults();

        assertThat(ofEnvironment(template).propertyStream().filter(variable -> defaults.containsKey(variable.getKey())))
                .hasSizeGreaterThan(10)
                .allSatisfy(variable -> assertThat(template.settings()
                                .get(variable.getValue().asText())
                                .usual())
                        .isEqualTo(defaults.get(variable.getKey())));
    }

    @Test
    void choicesAreThoseOfTheConfiguration() throws IOException, NoSuchMethodException {
        Map<String, Setting> settings = new SamTemplate().settings();

        assertThat(settings.get("GraphCloud").choices())
                .isEqualTo(constants(GraphConfig.class.getMethod("cloud").getReturnType()));
        assertThat(settings.get("RuleProfile").choices()).isEqualTo(constants(RuleProfile.class));
    }

    @Test
    void lambdaEndsBeforeApiGatewayStopsWaiting() throws IOException {
        Setting timeout = new SamTemplate().settings().get("Timeout");

        assertThat(Integer.parseInt(timeout.most())).isLessThan(30);
        assertThat(Integer.parseInt(timeout.usual())).isLessThan(30);
    }

    @Test
    void memoryIsEnoughToStartIn() throws IOException {
        Setting memory = new SamTemplate().settings().get("MemorySize");

        assertThat(memory.usual()).isEqualTo("512");
        assertThat(Integer.parseInt(memory.least())).isGreaterThan(128);
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }
}

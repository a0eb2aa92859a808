package io.graphfacade.start.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.deployment.ConfigurationKeys;
import io.graphfacade.deployment.SamDeployment;
import io.quarkus.runtime.logging.LogRuntimeConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of settings that the executable has ready are those that a start would read, or are not used. */
@QuarkusTest
class FrozenSettingsTest {

    private static FrozenSettings frozen;

    @BeforeAll
    static void read() {
        frozen = new FrozenSettings(Thread.currentThread().getContextClassLoader());
    }

    private static SmallRyeConfigBuilder ofTheBuild() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfiles(
                        ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getProfiles());
    }

    private static List<String> used(SmallRyeConfig config) {
        List<String> used = new ArrayList<>();
        ChangedNames changed = frozen.changedNames(config);
        for (FrozenMapping mapping : frozen.mappings().values()) {
            if (!mapping.canDiffer(changed)) {
                used.add(mapping.prefix());
            }
        }
        return used;
    }

    private static List<String> usedWithVariable(String variable) {
        return usedWithVariables(Map.of(variable, "x", "AWS_REGION", "eu-central-1"));
    }

    private static List<String> usedWithVariables(Map<String, String> variables) {
        return used(
                ofTheBuild().withSources(new EnvConfigSource(variables, 300)).build());
    }

    private static List<String> usedWithSetting(String name) {
        return used(ofTheBuild()
                .withSources(new PropertiesConfigSource(Map.of(name, "x"), "a file", 260))
                .build());
    }

    static Collection<String> documented() {
        return ConfigurationKeys.asEnvironmentVariables();
    }

    @Test
    void allGroupsAreUsedWhereVariablesBelongToOthers() {
        assertThat(usedWithVariable("LAMBDA_TASK_ROOT"))
                .hasSizeGreaterThan(20)
                .hasSameSizeAs(frozen.mappings().values())
                .contains("FACADE_GRAPH", "QUARKUS_HTTP", "QUARKUS_LOG");
    }

    @ParameterizedTest
    @MethodSource("documented")
    void aVariableOfTheFacadeHasItsGroupReadAgainAndNoneOfQuarkus(String variable) {
        List<String> used = usedWithVariable(variable);

        assertThat(used).noneMatch(prefix -> variable.startsWith(prefix + "_"));
        assertThat(used).contains("QUARKUS_HTTP", "QUARKUS_LOG", "QUARKUS_TLS");
    }

    @Test
    void namesOfMapsAndListsBelongToTheirGroup() {
        assertThat(usedWithVariable("QUARKUS_LOG_CATEGORY__IO_GRAPHFACADE_REQUESTS__LEVEL"))
                .contains("FACADE_GRAPH", "QUARKUS_HTTP")
                .doesNotContain("QUARKUS_LOG");
        assertThat(usedWithSetting("quarkus.log.category.\"io.graphfacade.audit\".level"))
                .contains("FACADE_GRAPH", "QUARKUS_HTTP")
                .doesNotContain("QUARKUS_LOG");
        assertThat(usedWithSetting("facade.rules.\"unknown-member\"")).doesNotContain("FACADE_RULES");
    }

    /** The settings of the CORS filter follow from one of the facade. */
    @Test
    void aSettingThatFollowsFromAnotherHasItsGroupReadAgain() {
        assertThat(usedWithSetting("quarkus.http.cors.origins"))
                .contains("FACADE_GRAPH", "QUARKUS_LOG")
                .doesNotContain("QUARKUS_HTTP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_TEST_FACADE_GRAPH_CLOUD",
                "%test.facade.graph.cloud",
                "%test,other.facade.graph.cloud",
                "%other,test.facade.graph.cloud",
                "_TEST_FACADE_GRAPH_OF_A_MAP__KEY_"
            })
    void aNameWithTheProfileBelongsToTheSameGroup(String name) {
        assertThat(usedWithVariable(name))
                .contains("FACADE_AUTH", "QUARKUS_HTTP")
                .doesNotContain("FACADE_GRAPH");
        assertThat(usedWithSetting(name))
                .contains("FACADE_AUTH", "QUARKUS_HTTP")
                .doesNotContain("FACADE_GRAPH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_LAMBDA_RUNTIME_API"})
    void whatLambdaOrAShellSetsChangesNothing(String variable) {
        assertThat(usedWithVariable(variable)).hasSameSizeAs(frozen.mappings().values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mp.config.property.expressions.enabled",
                "quarkus.config.log.values",
                "smallrye.config.log.values"
            })
    void aSwitchOfTheReaderHasAllReadAgain(String name) {
        assertThat(usedWithSetting(name)).isEmpty();
    }

    /** The pool of Vert.x has a size that is a setting of another group. */
    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_THREAD_POOL_MAX_THREADS", "_TEST_QUARKUS_THREAD_POOL_MAX_THREADS"})
    void aSettingThatAnotherGroupRefersToHasThatReadAgainToo(String variable) {
        assertThat(usedWithVariable(variable)).contains("QUARKUS_HTTP").doesNotContain("QUARKUS_VERTX");
    }

    /** One that comes from the package today can come from a variable tomorrow. */
    @Test
    void whatFollowsFromOtherSettingsIsNoPartOfTheExecutable() {
        assertThat(used(ofTheBuild()
                        .withSources(new PropertiesConfigSource(
                                Map.of("quarkus.http.cors.origins", "https://portal.contoso.com"), "facade", 275))
                        .build()))
                .contains("QUARKUS_LOG")
                .doesNotContain("QUARKUS_HTTP");
    }

    /** As the templates do with most settings. */
    @Test
    void aVariableWithTheValueThatASettingHasAnywayChangesNothing() {
        assertThat(usedWithVariables(Map.of("FACADE_GRAPH_CLOUD", "global", "QUARKUS_LOG_LEVEL", "INFO")))
                .hasSameSizeAs(frozen.mappings().values());
        assertThat(usedWithVariables(Map.of("FACADE_GRAPH_CLOUD", "china")))
                .contains("QUARKUS_LOG")
                .doesNotContain("FACADE_GRAPH");
        assertThat(usedWithVariables(Map.of("QUARKUS_LOG_LEVEL", "WARN")))
                .contains("FACADE_GRAPH")
                .doesNotContain("QUARKUS_LOG");
    }

    @Test
    void theVariablesOfATemplateWithoutChoicesChangeNothing() throws IOException {
        assertThat(usedWithVariables(new SamDeployment(Map.of()).environment()))
                .hasSameSizeAs(frozen.mappings().values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${cloud}", "glob\\al", "GLOBAL", " global", ""})
    void anotherOrOneThatHasToBeReadDoes(String value) {
        assertThat(usedWithVariables(Map.of("FACADE_GRAPH_CLOUD", value))).doesNotContain("FACADE_GRAPH");
    }

    /** One source has the value of the build and another one has not: the first does not count for both. */
    @Test
    void eachSourceIsLookedAt() {
        assertThat(used(ofTheBuild()
                        .withSources(new EnvConfigSource(Map.of("FACADE_GRAPH_CLOUD", "global"), 300))
                        .withSources(new PropertiesConfigSource(Map.of("facade.graph.cloud", "china"), "a file", 400))
                        .build()))
                .doesNotContain("FACADE_GRAPH");
    }

    @Test
    void anotherProfileHasAllReadAgain() {
        assertThat(used(ofTheBuild().withProfile("of-mine").build())).isEmpty();
    }

    /** Compared with what this test's own start has read, where it has no setting of its own. */
    @Test
    void aGroupThatIsUsedIsTheOneThatWouldBeRead() {
        SmallRyeConfig started = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        ChangedNames changed = frozen.changedNames(started);

        List<String> compared = new ArrayList<>();
        frozen.mappings().forEach((key, mapping) -> {
            if (!mapping.canDiffer(changed)) {
                compared.add(key);
                assertThat(mapping.value())
                        .as(key)
                        .usingRecursiveComparison()
                        .withEqualsForType((one, other) -> one.pattern().equals(other.pattern()), Pattern.class)
                        .isEqualTo(read(started, key));
            }
        });
        assertThat(compared).hasSizeGreaterThan(10);
    }

    @Test
    void aSettingThatIsUsedIsTheOneThatWouldBeRead() {
        SmallRyeConfig started = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);

        List<String> compared = new ArrayList<>();
        for (String name : started.getPropertyNames()) {
            ConfigValue setting = frozen.value(name, started);
            if (setting != null) {
                compared.add(name);
                ConfigValue read = started.getConfigValue(name);
                assertThat(setting)
                        .as(name)
                        .returns(read.getName(), ConfigValue::getName)
                        .returns(read.getValue(), ConfigValue::getValue)
                        .returns(read.getRawValue(), ConfigValue::getRawValue);
            }
        }
        assertThat(compared).hasSizeGreaterThan(50);
    }

    private static SmallRyeConfig ofTheExecutable(Map<String, String> variables) {
        return ExecutableSources.builder(Thread.currentThread().getContextClassLoader(), new LookedUpNames())
                .withSources(new EnvConfigSource(variables, 300))
                .build();
    }

    private static boolean isUsed(String name, Map<String, String> variables) {
        return frozen.value(name, ofTheExecutable(variables)) != null;
    }

    /** A start compares settings that only a build can change with what the other sources have, and warns of those that differ. */
    @Test
    void aSettingThatOnlyABuildCanChangeIsTheOneOfTheOtherSources() {
        SmallRyeConfig config = ofTheExecutable(Map.of());

        List<String> compared = new ArrayList<>();
        for (String name : ExecutableSources.fixedNames(config)) {
            ConfigValue setting = frozen.value(name, config);
            if (setting != null) {
                compared.add(name);
                assertThat(setting.getRawValue())
                        .as(name)
                        .isEqualTo(ExecutableSources.withoutFixed(config, () -> config.getConfigValue(name))
                                .getRawValue());
            }
        }
        assertThat(compared).hasSizeGreaterThan(20).doesNotContain("quarkus.management.auth.enabled");
    }

    @Test
    void aSettingIsReadAgainIfAVariableCanChangeIt() {
        String name = "facade.auth.scope";

        assertThat(isUsed(name, Map.of())).isTrue();
        assertThat(isUsed(name, Map.of("FACADE_AUTH_TIMEOUT", "1S"))).isTrue();
        assertThat(isUsed(name, Map.of("FACADE_AUTH_SCOPE", "access_as_user"))).isTrue();
        assertThat(isUsed(name, Map.of("FACADE_AUTH_SCOPE", "of-mine"))).isFalse();
        assertThat(isUsed(name, Map.of("_TEST_FACADE_AUTH_SCOPE", "of-mine"))).isFalse();
    }

    @Test
    void aListIsReadAgainIfAVariableIsOneOfItsElements() {
        assertThat(isUsed("facade.auth.audiences", Map.of())).isTrue();
        assertThat(isUsed("facade.auth.audiences", Map.of("FACADE_AUTH_AUDIENCES_0_", "api://mine")))
                .isFalse();
    }

    @Test
    void aSettingThatHasNoValueIsReadAgainWhenItHasOne() {
        assertThat(isUsed("facade.auth.credential.value", Map.of())).isTrue();
        assertThat(isUsed("facade.auth.credential.value", Map.of("FACADE_AUTH_CREDENTIAL_VALUE", "x")))
                .isFalse();
    }

    /** Before it has all sources, Quarkus reads where to find more of them. */
    @Test
    void aReaderWithoutTheSourcesOfTheExecutableReadsEachSetting() {
        SmallRyeConfig config = ofTheBuild()
                .withSources(new EnvConfigSource(Map.of("FACADE_AUTH_TIMEOUT", "1S"), 300))
                .build();

        assertThat(frozen.value("facade.auth.scope", config)).isNull();
        assertThat(frozen.value("facade.auth.timeout", config)).isNull();
    }

    /** Those of a group within a group are asked for where somebody sets the level of a category. */
    @Test
    void theNamesInAGroupAreKnownForGroupsInGroupsToo() {
        assertThat(frozen.properties(LogRuntimeConfig.class)).containsKeys("level", "category.*.level");
        assertThat(frozen.properties(LogRuntimeConfig.CategoryConfig.class)).containsKeys("level", "handlers");
    }

    @Test
    void namesThatTheExecutableBringsAreItsOwnAndThoseOfTheMachineAreNot() {
        assertThat(List.of(
                        "quarkus.http.cors.methods",
                        "quarkus.log.category.\"io.graphfacade.requests\".use-parent-handlers"))
                .allMatch(frozen::isOwn);
        assertThat(List.of("java.version", "PATH", "facade.graph.clod", "quarkus.htp.port"))
                .noneMatch(frozen::isOwn);
    }

    /**
     * A start adds the defaults of the same groups, each once, and finds what the build has made of them by the map itself. Under test, Quarkus adds
     * new groups for logging and the console.
     */
    @Test
    void theDefaultsOfEachGroupOfAStartAreReady() {
        FrozenSettings ready = new FrozenSettings(Thread.currentThread().getContextClassLoader());
        SmallRyeConfigBuilder start =
                ExecutableSources.builder(Thread.currentThread().getContextClassLoader(), new LookedUpNames());
        start.build();

        assertThat(start.getMappingsBuilder().getMappings())
                .filteredOn(group -> !Set.of("quarkus.log", "quarkus.console").contains(group.getPrefix()))
                .hasSizeGreaterThan(20)
                .allSatisfy(group -> {
                    GroupDefaults defaults = ready.takeDefaults(group.getProperties());
                    assertThat(defaults).as(group.getPrefix()).isNotNull();
                    group.getProperties().forEach((name, value) -> assertThat(defaults.get(name))
                            .as(name)
                            .isEqualTo(GroupDefaults.hasWildcard(name) ? value : null));
                    assertThat(ready.takeDefaults(group.getProperties())).isNull();
                });
    }

    @Test
    void variablesOfEachGroupOfAStartAreMatchedWithItsNames() {
        assertThat(frozen.candidates())
                .extracting(VariableCandidates::prefix)
                .containsExactlyInAnyOrderElementsOf(frozen.mappings().keySet().stream()
                        .map(key -> key.split(" ", 2)[1])
                        .toList());
        assertThat(frozen.candidates())
                .filteredOn(group -> group.prefix().equals("facade.graph"))
                .singleElement()
                .extracting(VariableCandidates::names)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("read-timeout")
                .doesNotContain("cloud");
    }

    private static Object read(SmallRyeConfig config, String key) {
        String[] typeAndPrefix = key.split(" ", 2);
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return config.getConfigMapping(loader.loadClass(typeAndPrefix[0]), typeAndPrefix[1]);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

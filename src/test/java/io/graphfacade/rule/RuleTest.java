package io.graphfacade.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.graphfacade.intake.TakeIn;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "error",
                        (code, summary) -> Rule.error(code, summary, "Hint."),
                        Severity.ERROR,
                        Severity.ERROR,
                        Severity.ERROR),
                kind(
                        "negotiable",
                        (code, summary) -> Rule.negotiable(code, summary, "Hint."),
                        Severity.ERROR,
                        Severity.ERROR,
                        Severity.WARNING),
                kind(
                        "fixed",
                        (code, summary) -> Rule.fixed(code, summary, "Hint."),
                        Severity.ERROR,
                        Severity.ERROR,
                        Severity.ERROR),
                kind(
                        "warning",
                        (code, summary) -> Rule.warning(code, summary, "Hint."),
                        Severity.WARNING,
                        Severity.ERROR,
                        Severity.WARNING),
                kind("change", Rule::change, Severity.OFF, Severity.OFF, Severity.OFF));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void severitiesByProfile(String name, BiFunction<String, String, Rule> kind, List<Severity> severities) {
        Rule rule = kind.apply("code", "summary");

        assertThat(Stream.of(RuleProfile.DEFAULT, RuleProfile.STRICT, RuleProfile.LENIENT)
                        .map(profile -> profile.severity(rule))
                        .toList())
                .isEqualTo(severities);
    }

    private static Arguments kind(String name, BiFunction<String, String, Rule> kind, Severity... severities) {
        return Arguments.of(name, kind, List.of(severities));
    }

    @Test
    void theBookHasTheRulesOfAllPackagesByCode() {
        assertThat(TakeIn.ruleBook(Map.of()).rules())
                .isSortedAccordingTo(Comparator.comparing(Rule::code))
                .extracting(Rule::code)
                .contains("required", "device-id-zero", "asn-out-of-range", "unknown-member");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"default, ERROR", "strict, ERROR", "lenient, WARNING"})
    void aRuleThatNoPackageContributesHasASeverityAllTheSame(String profile, Severity expected) {
        Rule forgotten = Rule.negotiable("forgotten", "no list has it", "Add it.");

        assertThat(TakeIn.ruleBook(Map.of("facade.rule-profile", profile)).severity(forgotten))
                .isEqualTo(expected);
    }

    @Test
    void everyRuleThatIsDeclaredIsInTheBook() {
        List<String> declared = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.graphfacade")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Rule.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> ((Rule) value(field.reflect())).code())
                        .toList();

        assertThat(TakeIn.ruleBook(Map.of()).rules())
                .extracting(Rule::code)
                .containsAll(declared)
                .hasSizeGreaterThanOrEqualTo(declared.size());
        assertThat(declared).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

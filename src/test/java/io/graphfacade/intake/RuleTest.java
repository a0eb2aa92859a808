package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("error", Rule::error, Severity.ERROR, Severity.ERROR, Severity.ERROR),
                kind("negotiable", Rule::negotiable, Severity.ERROR, Severity.ERROR, Severity.WARNING),
                kind("fixed", Rule::fixed, Severity.ERROR, Severity.ERROR, Severity.ERROR),
                kind("warning", Rule::warning, Severity.WARNING, Severity.ERROR, Severity.WARNING),
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
}

package io.graphfacade.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.graphfacade.intake.TakeIn;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Severities of single rules in one text, {@code facade.rule-severities}. */
class RuleSeveritiesTest {

    private static final String KEY = "facade.rule-severities";

    private static Severity severity(String code, Map<String, String> settings) {
        RuleBook book = TakeIn.ruleBook(settings);
        return book.severity(book.rule(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "required=off | OFF | ERROR",
                "required=warning,unknown-member=off | WARNING | OFF",
                "unknown-member=WARNING | ERROR | WARNING",
                "' required = warning , , unknown-member=error,' | WARNING | ERROR",
                "' , ' | ERROR | ERROR"
            })
    void eachRuleHasItsOwn(String text, Severity required, Severity unknownMember) {
        Map<String, String> settings = Map.of(KEY, text);

        assertThat(severity("required", settings)).isEqualTo(required);
        assertThat(severity("unknown-member", settings)).isEqualTo(unknownMember);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"strict", "lenient"})
    void theyGoBeforeTheProfile(String profile) {
        assertThat(severity("property-alias", Map.of("facade.rule-profile", profile, KEY, "property-alias=off")))
                .isEqualTo(Severity.OFF);
    }

    @Test
    void theyGoBesideKeysOfOtherRules() {
        Map<String, String> settings = Map.of("unknown-member", "warning", KEY, "required=off");

        assertThat(severity("unknown-member", settings)).isEqualTo(Severity.WARNING);
        assertThat(severity("required", settings)).isEqualTo(Severity.OFF);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "requierd=off | facade.rule-severities: requierd names no rule; write CODE=warning with one of the rules ",
                "Required=off | facade.rule-severities: Required names no rule; ",
                "=off | facade.rule-severities:  names no rule; ",
                "required=fatal | facade.rule-severities: required must be one of error, warning, off, not fatal",
                "required= | facade.rule-severities: required must be one of error, warning, off, not ",
                "required=off=off | facade.rule-severities: required must be one of error, warning, off, not off=off",
                "required | facade.rule-severities: required has no severity; write CODE=warning",
                "required:off | facade.rule-severities: required:off has no severity; write CODE=warning",
                "duplicate-property=warning | facade.rule-severities: duplicate-property cannot be configured; it is always an error",
                "required=off,required=off | facade.rule-severities: required is set twice; ",
                "required=off;unknown-member=off | must be one of error, warning, off, not off;unknown-member=off"
            })
    void whatCannotBeIsRefusedByName(String text, String message) {
        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of(KEY, text))).hasMessageContaining(message);
    }

    @Test
    void aRuleIsSetInOneOfTheTwoWays() {
        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of("required", "off", KEY, "unknown-member=off,required=off")))
                .hasMessage("facade.rule-severities: required is set twice; facade.rules.\"required\" and an entry of"
                        + " facade.rule-severities are one setting, of which only one must be set");
    }

    @Test
    void oneThatDoesNotExistIsToldWithThoseThatDo() {
        String all = TakeIn.ruleBook(Map.of()).rules().stream().map(Rule::code).collect(Collectors.joining(", "));

        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of(KEY, "none=off"))).hasMessageEndingWith(all);
    }
}

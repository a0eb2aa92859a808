package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.rule.Finding;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What records demand of their properties, wherever they stand, in the order in which the records declare them. */
class ConstraintsTest {

    @Test
    void findingsComeInTheOrderOfTheComponents() {
        assertThat(summaries("{'shape':{'@odata.type':'#circle'},'parts':[{},{}]}"))
                .containsExactly(
                        "required error /name",
                        "required error /label",
                        "required error /parts/0/number",
                        "required error /parts/1/number",
                        "required error /shape/radius");
    }

    @Test
    void rulesBetweenPropertiesComeBeforeThoseOfEach() {
        assertThat(summaries("{'name':'same','label':'same','code':'toolong'}"))
                .containsExactly("required error /label", "text-length error /code");
    }

    /** One property with many rules. */
    record Lengths(
            @Size(min = 2, message = "d")
                    @Size(min = 3, message = "b")
                    @Size(min = 4, message = "e")
                    @Size(min = 5, message = "a")
                    @Size(min = 6, message = "c")
                    String text) {}

    @Test
    void rulesOfOnePlaceComeInTheOrderOfTheirCodes() {
        PayloadType<Lengths> type = PayloadType.of(Lengths.class);

        assertThat(TakeIn.take(type, TakeIn.quoted("{'text':'t'}")).findings())
                .extracting(Finding::expected)
                .containsExactly("at least 5", "at least 3", "at least 6", "at least 2", "at least 4");
        assertThat(TakeIn.take(type, TakeIn.quoted("{'text':'tttttt'}")).findings())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'code':''                       | text-length error /code",
                "'code':'abcde'                  | text-length error /code",
                "'parts':[]                      | item-count error /parts",
                "'parts':[{'number':1},{'number':2},{'number':3}] | item-count error /parts",
                "'extra':{'extra1':'abcde'}      | text-length error /extra/extra1",
                "'shape':{'@odata.type':'#square'} | required error /shape/side"
            })
    void areFoundWhereverTheyStand(String properties, String finding) {
        assertThat(TakeIn.summaries(
                        TakeIn.take(Sample.TYPE, Sample.with(properties)).findings()))
                .containsExactly(finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'code':'a'",
                "'code':'abcd'",
                "'parts':[{'number':1}]",
                "'parts':[{'number':1},{'number':2}]",
                "'extra':{'extra1':'abcd'}",
                "'shape':{'@odata.type':'#square','side':1}"
            })
    void areMet(String properties) {
        assertThat(TakeIn.take(Sample.TYPE, Sample.with(properties)).findings()).isEmpty();
    }

    @Test
    void aValueThatWasRefusedIsNotMissingToo() {
        assertThat(summaries("{'name':1,'label':'l','parts':[null,{'number':'x'}]}"))
                .containsExactly(
                        "wrong-type error /name",
                        "wrong-type error /parts/0",
                        "number-malformed error /parts/1/number");
    }

    private static Iterable<String> summaries(String apostrophes) {
        return TakeIn.summaries(
                TakeIn.take(Sample.TYPE, TakeIn.quoted(apostrophes)).findings());
    }
}

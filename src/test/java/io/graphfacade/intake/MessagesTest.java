package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings in full: what is wrong and what would be right. */
class MessagesTest {

    private static final String CIRCLE = "#microsoft.graph.shapes.circle";
    private static final String SQUARE = "#microsoft.graph.shapes.square";

    static Stream<Arguments> messages() {
        String part = "an object of type part";
        String shape = "an object with @odata.type " + CIRCLE + " or " + SQUARE;
        return Stream.of(
                Arguments.of("'code':['c']", "code is a list; expected a string"),
                Arguments.of("'code':{}", "code is an object; expected a string"),
                Arguments.of("'code':7", "code is a whole number; expected a string"),
                Arguments.of("'code':7.5", "code is a number with a fraction; expected a string"),
                Arguments.of("'code':true", "code is a Boolean; expected a string"),
                Arguments.of("'level':[]", "level is a list; expected a whole number"),
                Arguments.of("'key':true", "key is a Boolean; expected a string in Base64"),
                Arguments.of("'preSharedKey':7", "preSharedKey is a whole number; expected a string"),
                Arguments.of("'parts':'all'", "parts is a string; expected a list, each element " + part),
                Arguments.of("'parts':[null]", "parts element 0 is null; expected " + part),
                Arguments.of("'shape':'round'", "shape is a string; expected " + shape),
                Arguments.of(
                        "'shape':{'@odata.type':'#microsoft.graph.shapes.circel','radius':1}",
                        "@odata.type does not name a type that fits here; expected one of " + CIRCLE + ", " + SQUARE
                                + "; did you mean " + CIRCLE + "?"),
                Arguments.of(
                        "'shape':{'@odata.type':7,'radius':1}",
                        "@odata.type does not name a type that fits here; expected one of " + CIRCLE + ", " + SQUARE),
                Arguments.of("'code':''", "code has 0 characters; expected 1 to 4 characters"),
                Arguments.of("'code':'12345'", "code has 5 characters; expected 1 to 4 characters"),
                Arguments.of("'parts':[]", "parts has 0 elements; expected 1 to 2 elements"),
                Arguments.of(
                        "'parts':[{'number':1},{'number':2},{'number':3}]",
                        "parts has 3 elements; expected 1 to 2 elements"),
                Arguments.of("'id':'1'", "id is set by Graph and is not sent"),
                Arguments.of("'revision':7", "revision is for Graph's internal use"),
                Arguments.of("'parts':[{}]", "number is missing; expected a whole number"),
                Arguments.of(
                        "'parts':{'number':1}",
                        "parts is not as Graph expects it:"
                                + " a single element without brackets becomes a list of one"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aMessageIsASentence(String properties, String message) {
        assertThat(TakeIn.take(Sample.TYPE, Sample.with(properties)).findings())
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void whereThereIsNoUpperLimitNoneIsNamed() {
        assertThat(TakeIn.take(Sample.TYPE, TakeIn.quoted("{'name':'n','label':''}"))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("label has 0 characters; expected at least 1");
    }

    @Test
    void aChangeThatIsToBeSeenSaysWhatItMakesOfAValue() {
        assertThat(TakeIn.take(Sample.TYPE, Sample.with("'level':'3'"), Map.of("number-spelling", "warning"))
                        .findings())
                .extracting(Finding::message, Finding::expected)
                .containsExactly(
                        tuple("level is not as Graph expects it: whole numbers are JSON numbers; expected 3", "3"));
    }

    @Test
    void whatIsSaidOfTheWholeIsSaidOfTheBody() {
        Journal journal = TakeIn.journal();
        journal.find(IntakeRules.WRONG_TYPE, Pointer.ROOT, "is empty", null, null);

        assertThat(journal.findings(Redaction.NONE))
                .extracting(Finding::message)
                .containsExactly("the body is empty");
    }
}

package io.graphfacade.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.OutOfTime;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.transport.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static final String SECRET = "hunter2";

    private final Journal journal = TakeIn.journal();

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("a comma too many", "{\n  \"a\": 1,\n}", "line 3, column 1"),
                Arguments.of("a comma too few", "{\"a\": 1 \"b\": 2}", "line 1, column 9"),
                Arguments.of("a bracket that does not match", "{\"a\": [1}", "line 1, column 9"),
                Arguments.of("string without quotes", "{\"preSharedKey\": hunter2}", "line 1, column 18"),
                Arguments.of("string in apostrophes", "{\"preSharedKey\": 'hunter2'}", "line 1, column 18"),
                Arguments.of("name without quotes", "{hunter2: 1}", "line 1, column 2"),
                Arguments.of("string that does not end", "{\"preSharedKey\": \"hunter2", "line 1, column 2"),
                Arguments.of("line break in a string", "{\"preSharedKey\": \"hunter2\n\"}", "line 1, column 2"),
                Arguments.of("escape that does not exist", "{\"preSharedKey\": \"hunter2\\q\"}", "line 1, column 2"),
                Arguments.of("object that does not end", "{\n\"a\": {", "line 2, column 7"),
                Arguments.of("number with a leading zero", "{\"a\": 0123}", "line 1, column 8"),
                Arguments.of("not a number", "{\"a\": NaN}", "line 1, column "),
                Arguments.of("number that overflows", "{\"a\": 1e99999999999}", "line 1, column "),
                Arguments.of("comment", "{ // hunter2\n}", "line 1, column 3"),
                Arguments.of("text behind the object", "{}\nhunter2", "line 2, column "),
                Arguments.of("another object", "{}\n {}", "line 2, column 2"),
                Arguments.of("nested too deeply", "[".repeat(33) + "]".repeat(33), "line 1, column "),
                Arguments.of("name of too many characters", "{\"" + "n".repeat(257) + "\": 1}", "line 1, column "),
                Arguments.of("number of too many digits", "{\"a\": " + "1".repeat(101) + "}", "line 1, column "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void malformedJsonIsRefusedWithItsPlaceAndWithoutItsText(String name, String body, String place) {
        assertThatThrownBy(() -> journalled(body.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedJson.class)
                .hasNoCause()
                .hasMessageContaining(place)
                .message()
                .doesNotContain(SECRET)
                .doesNotContain("com.fasterxml")
                .doesNotContain("[Source");
    }

    static Stream<Arguments> reasons() {
        String limits = "it is nested deeper than 32 levels or holds a number of more than 100 digits,"
                + " a name of more than 256 characters or too long a text";
        String text = "unexpected text; strings and names need double quotes";
        return Stream.of(
                Arguments.of("a comma too many", "{\"a\": 1,}", "unexpected '}'"),
                Arguments.of("two commas", "{\"a\": 1,,}", "unexpected ','"),
                Arguments.of("a bracket that does not match", "{\"a\": [1}", "unexpected '}'"),
                Arguments.of("a colon too many", "{\"a\":: 1}", "unexpected ':'"),
                Arguments.of("text without quotes", "{\"a\": hunter2}", text),
                Arguments.of("name without quotes", "{a: 1}", text),
                Arguments.of("object that does not end", "{\"a\": {", "it ends too early"),
                Arguments.of("string that does not end", "{\"a\": \"b", "it ends too early"),
                Arguments.of("something behind the object", "{} {}", "it goes on after its end"),
                Arguments.of("nested too deeply", "[".repeat(33), limits),
                Arguments.of("number of too many digits", "1".repeat(101), limits),
                Arguments.of("number that is too large", "1e401", "a number is too large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void theReasonIsNamed(String name, String body, String reason) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJson.class).hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void anEmptyBodyIsCalledEmpty(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJson.class).hasMessageContaining("empty");
    }

    @Test
    void thirtyTwoLevelsAreRead() {
        assertThat(read("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(read("\uFEFF{\"a\":1}").path("a").intValue()).isEqualTo(1);
    }

    @Test
    void whiteSpaceAroundIsSkipped() {
        assertThat(read("\n {} \n").isObject()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0",
                "-1",
                "2147483648",
                "9223372036854775808",
                "1.0",
                "1.50",
                "0.10000000000000000000000000000000001",
                "123456789012345678901234567890123456789012345678901234567890"
            })
    void numbersStayAsWritten(String number) {
        assertThat(read(number).asText()).isEqualTo(number);
    }

    @Test
    void everyKindOfValueIsRead() {
        String json = "{\"s\":\"\\u00e9\\n\",\"n\":1,\"t\":true,\"f\":false,\"z\":null,\"l\":[1,[]],\"o\":{\"\":{}}}";

        assertThat(TakeIn.normal(read(json))).isEqualTo(TakeIn.tree(json));
        assertThat(journal.findings(Redaction.NONE)).isEmpty();
    }

    static Stream<Arguments> duplicates() {
        return Stream.of(
                Arguments.of("at the root", "{\"a\":1,\"a\":2}", List.of("/a")),
                Arguments.of("with the same value", "{\"a\":1,\"a\":1}", List.of("/a")),
                Arguments.of("escaped", "{\"a\":1,\"\\u0061\":2}", List.of("/a")),
                Arguments.of("with null", "{\"a\":null,\"a\":1}", List.of("/a")),
                Arguments.of("in an object in a list", "{\"l\":[{},{\"a\":1,\"a\":2}]}", List.of("/l/1/a")),
                Arguments.of("three times", "{\"a\":1,\"a\":2,\"a\":3}", List.of("/a", "/a")),
                Arguments.of(
                        "in the value of a duplicate", "{\"a\":{},\"a\":{\"b\":1,\"b\":2}}", List.of("/a/b", "/a")),
                Arguments.of("name with a slash", "{\"a/b\":1,\"a/b\":2}", List.of("/a~1b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("duplicates")
    void namesThatStandTwiceAreFound(String name, String body, List<String> pointers) {
        read(body);

        assertThat(journal.findings(Redaction.NONE))
                .extracting(Finding::pointer)
                .isEqualTo(pointers);
        assertThat(journal.findings(Redaction.NONE)).extracting(Finding::code).containsOnly("duplicate-property");
    }

    @Test
    void oneNameInTwoObjectsIsNoDuplicate() {
        read("{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":1}]}");

        assertThat(journal.findings(Redaction.NONE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "[1]", "null"})
    void nothingIsReadAfterTheDeadline(String body) {
        JsonReader late = new JsonReader(TakeIn.journal(Deadline.in(Duration.ZERO)), place -> false);

        assertThatThrownBy(() -> late.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(OutOfTime.class);
    }

    private JsonNode read(String body) {
        return journalled(body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode journalled(byte[] body) {
        return new JsonReader(journal, place -> false).read(body);
    }
}

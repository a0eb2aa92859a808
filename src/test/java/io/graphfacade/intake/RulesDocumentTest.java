package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rules.md says what the code does: the same rules with the same severities, and examples that come out as printed. */
class RulesDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("`(/[^`]*)` (?:`([^`]*)`|absent)");
    private static final Map<String, Rule> RULES =
            TakeIn.ruleBook(Map.of()).rules().stream().collect(Collectors.toMap(Rule::code, Function.identity()));

    /** One row of the table. */
    record Row(
            String code,
            String anchor,
            String severity,
            String appliesTo,
            String checks,
            String exampleIn,
            String exampleOut,
            String hint) {

        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("(?<=^|\\s)\\|(?=\\s|$)"))
                    .map(String::strip)
                    .skip(1)
                    .toList();
            assertThat(cells).as(line).hasSize(9).doesNotContain("");
            return new Row(
                    cells.get(0).replaceAll("`(.*)`.*", "$1"),
                    cells.get(0).replaceAll(".*<a id=\"(.*)\"></a>", "$1"),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(6),
                    cells.get(7),
                    cells.get(8));
        }

        /** What it is an example of. */
        PayloadType<?> type() {
            String pointer = steps().get(0).group(1);
            boolean ofDevice = pointer.startsWith("/deviceId");
            return switch (appliesTo) {
                case "device", "device, remote network" -> TakeIn.DEVICE;
                case "user device" -> TakeIn.USER_DEVICE;
                case "device link" -> TakeIn.DEVICE_LINK;
                case "remote network" -> TakeIn.REMOTE_NETWORK;
                default ->
                    pointer.endsWith("DateTime") ? TakeIn.USER_DEVICE : ofDevice ? TakeIn.DEVICE : TakeIn.DEVICE_LINK;
            };
        }

        /** A payload that is otherwise clean. */
        JsonNode example() {
            JsonNode body = clean(type());
            steps().forEach(step -> apply(step, body));
            return body;
        }

        List<MatchResult> steps() {
            return EXAMPLE.matcher(exampleIn).results().toList();
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static JsonNode clean(PayloadType<?> type) {
        String sample = type == TakeIn.DEVICE_LINK
                ? "device-link-clean"
                : type == TakeIn.REMOTE_NETWORK ? "remote-network-clean" : "device-clean";
        return TakeIn.tree(FacadeTest.resource("samples/" + sample + ".json"));
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/rules.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Row::of);
    }

    static Stream<Row> rowsAboutPayloads() throws IOException {
        return rows().filter(row -> EXAMPLE.matcher(row.exampleIn()).find());
    }

    @Test
    void itListsEveryRuleOnceAndNoOther() throws IOException {
        assertThat(rows().map(Row::code)).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void itSaysWhatTheCodeSays(Row row) {
        Rule rule = RULES.get(row.code());
        String severity = rule.severity() == Severity.OFF
                ? "change"
                : rule.severity().name().toLowerCase(Locale.ROOT);
        String kind = rule.kind() == Rule.Kind.ORDINARY
                ? ""
                : ", " + rule.kind().name().toLowerCase(Locale.ROOT);

        assertThat(row.severity()).isEqualTo(severity + kind);
        assertThat(row.checks()).isEqualTo(rule.summary());
        assertThat(row.hint()).isEqualTo(rule.hint());
        assertThat(rule.page()).isEqualTo("docs/rules.md#" + row.anchor());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsAboutPayloads")
    void itsExampleComesOutAsPrinted(Row row) {
        IntakeResult<?> taken = TakeIn.take(row.type(), row.example().toString());

        Severity severity = RULES.get(row.code()).severity();
        if (severity == Severity.OFF) {
            assertThat(taken.changes()).extracting(Change::code).contains(row.code());
        } else {
            assertThat(taken.findings())
                    .anyMatch(finding -> finding.code().equals(row.code()) && finding.severity() == severity);
        }
        assertThat(taken.isAcceptable()).isEqualTo(severity != Severity.ERROR);
        JsonNode result = taken.canonical().at(row.steps().get(0).group(1));
        switch (row.exampleOut()) {
            case "error", "warning" ->
                assertThat(row.exampleOut()).isEqualTo(severity.name().toLowerCase(Locale.ROOT));
            case "left out", "moved" -> assertThat(result.isMissingNode()).isTrue();
            default -> assertThat(result.toString()).isEqualTo(row.exampleOut().replace("`", ""));
        }
    }

    private static void apply(MatchResult step, JsonNode body) {
        int slash = step.group(1).lastIndexOf('/');
        JsonNode parent = body.at(step.group(1).substring(0, slash));
        String name = step.group(1).substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), TakeIn.tree(step.group(2)));
        } else if (step.group(2) == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, TakeIn.tree(step.group(2)));
        }
    }
}

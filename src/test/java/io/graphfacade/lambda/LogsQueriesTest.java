package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.RecordedLog;
import io.graphfacade.auth.CallerToken;
import io.graphfacade.auth.EntraStandIn;
import io.graphfacade.telemetry.RequestLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of infra/queries ask for fields that the function logs. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = "a-secret")
        })
class LogsQueriesTest extends FacadeTest {

    /** What CloudWatch adds to every line. */
    private static final Set<String> ADDED = Set.of("@timestamp", "@message");

    EntraStandIn entra;

    static List<LogsQuery> queries() throws IOException {
        return LogsQuery.all();
    }

    /** Of a create with changes, warnings and a token that is exchanged, and of one that is refused. */
    private Set<String> logged() {
        try (RecordedLog log = new RecordedLog(RequestLog.CATEGORY);
                RecordedLog audit = new RecordedLog("io.graphfacade.audit")) {
            invokeWith(resource("events/create-device.json")
                    .replace("eyJ0.eyJ0.c2ln", CallerToken.ofUser(entra).text()));
            invokeWith(resource("events/create-device-link-faulty.json"));
            Set<String> fields = new HashSet<>();
            Stream.concat(log.lines().stream(), audit.lines().stream())
                    .forEach(line -> fields.addAll(flat("", json(line)).toList()));
            return fields;
        }
    }

    /** As CloudWatch names the members of a JSON line, and lists as a whole. */
    private static Stream<String> flat(String name, JsonNode node) {
        Stream<Map.Entry<String, JsonNode>> members = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> Map.entry(Integer.toString(i), node.get(i)))
                : node.properties().stream();
        Stream<String> below = members.flatMap(
                member -> flat(name.isEmpty() ? member.getKey() : name + "." + member.getKey(), member.getValue()));
        return node.isObject() ? below : Stream.concat(Stream.of(name), below);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void itsFieldsAreLogged(LogsQuery query) {
        Set<String> known = logged();
        known.addAll(ADDED);

        assertThat(query.fields()).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void itHasATitleOfItsOwn(LogsQuery query) throws IOException {
        assertThat(query.file()).endsWith(".logsinsights");
        assertThat(query.title()).matches("# [A-Z][A-Za-z' -]+");
        assertThat(queries())
                .filteredOn(other -> other.title().equals(query.title()))
                .hasSize(1);
    }

    @Test
    void aFieldThatIsNoneIsNoticed() {
        LogsQuery query = new LogsQuery(
                "x",
                List.of(
                        "# filter comment",
                        "filter `graph-staus` >= 400 and operation = \"text\" and @message like /regex/",
                        "| parse @message /(?<init>[0-9]+) ms/",
                        "| fields jsonParse(@message) as line",
                        "| unnest line.chnages into code",
                        "| stats sum(Throtles) as throttles, pct(init, 99) by code, bin(5m)",
                        "| sort throttles desc"));

        assertThat(query.fields())
                .containsExactlyInAnyOrder("graph-staus", "operation", "@message", "chnages", "Throtles");
    }
}

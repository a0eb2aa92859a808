package io.graphfacade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests as people really send them, each a file of src/test/cases: what comes in, and what is expected. A payload is only validated
 * first, which gives the findings, and then sent.
 */
@QuarkusTest
class CasesTest extends FacadeTest {

    private static final Path CASES = Path.of("src", "test", "cases");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(CASES::relativize).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCaseComesOutAsItsFileSays(Path file) throws IOException {
        JsonNode written = json(Files.readString(CASES.resolve(file)));
        JsonNode request = written.path("request");
        JsonNode expected = written.path("expected");
        if (expected.has("findings")) {
            assertThat(findings(request)).containsExactlyInAnyOrderElementsOf(texts(expected.path("findings")));
        }

        Response answer = send(request, "");

        assertThat(answer.statusCode())
                .as(answer.asString())
                .isEqualTo(expected.path("status").intValue());
        if (expected.has("message")) {
            assertThat(answer.jsonPath().getString("error.message"))
                    .contains(expected.path("message").asText());
        }
        if (expected.has("warnings")) {
            assertThat(list(answer, "Facade-Warnings"))
                    .contains(expected.path("warnings").asText());
        }
        requireReceived(expected);
    }

    private void requireReceived(JsonNode expected) {
        if (expected.has("sent")) {
            assertThat(json(onlyRequestToGraph().getBodyAsString())).isEqualTo(expected.path("sent"));
        } else if (expected.has("asked")) {
            LoggedRequest asked = onlyRequestToGraph();
            assertThat(asked.getMethod() + " " + asked.getUrl())
                    .isEqualTo(expected.path("asked").asText());
        } else {
            assertThat(receivedByGraph()).isEmpty();
        }
    }

    private static Response send(JsonNode request, String option) {
        RequestSpecification caller =
                request.has("body") ? callerWithJson(request.path("body").toString()) : caller();
        return caller.urlEncodingEnabled(false)
                .request(request.path("method").asText(), request.path("path").asText() + option);
    }

    private static List<String> findings(JsonNode request) {
        JsonNode report = send(request, "?validateOnly=true").as(JsonNode.class);
        return report.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asText() + " "
                        + finding.path("severity").asText() + " "
                        + finding.path("pointer").asText())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}

package io.graphfacade.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonDiff;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of five pages of Microsoft are read out of their texts and done. The answer is what the page shows; each difference stands
 * with its reason in pages/README.md, and no other.
 */
@QuarkusTest
class PublishedPagesTest extends FacadeTest {

    private static final List<String> README =
            Arrays.asList(resource("pages/README.md").split("\n"));

    static Stream<PublishedPage.Example> examples() {
        return PublishedPage.all().flatMap(page -> page.examples().stream());
    }

    @Test
    void thePagesHaveTheseExamples() {
        assertThat(PublishedPage.all())
                .extracting(page -> page.name() + " " + page.examples().size())
                .containsExactly(
                        "create-devicelink.md 2",
                        "create-device-as-rendered.txt 1",
                        "get-connectivityconfiguration.md 1",
                        "create-device.md 1",
                        "create-users-devices.md 1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theAnswerIsThatOfThePage(PublishedPage.Example example) {
        Response answer = (example.body().isEmpty() ? caller() : callerWithJson(example.body()))
                .request(example.method(), example.path());

        assertThat(differences(example, answer))
                .as(answer.asString())
                .containsExactlyInAnyOrderElementsOf(explained(example));
    }

    private static List<String> differences(PublishedPage.Example example, Response answer) {
        List<String> differences = new ArrayList<>();
        if (answer.statusCode() != example.status()) {
            differences.add("status " + example.status() + ", here " + answer.statusCode());
        }
        JsonNode body = json(answer.asString());
        if (body.has("error")) {
            body.at("/error/details")
                    .forEach(detail -> differences.add(detail.path("code").asText() + " "
                            + detail.path("target").asText()));
        } else if (example.answer().isObject()) {
            JsonDiff.asJson(example.answer(), body)
                    .forEach(step -> differences.add(
                            step.path("op").asText() + " " + step.path("path").asText()));
        }
        return differences;
    }

    /** The lines below its title, each as {@code - `difference`: reason}. */
    private static List<String> explained(PublishedPage.Example example) {
        int title = README.indexOf("## " + example.title());
        assertThat(title).as("pages/README.md has a title for %s", example).isNotNegative();
        return README.stream()
                .skip(title + 1L)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("- "))
                .peek(line -> assertThat(line).matches("- `[^`]+`: .{10,}"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }
}

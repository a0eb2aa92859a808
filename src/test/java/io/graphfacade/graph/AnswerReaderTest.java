package io.graphfacade.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is small enough can be a tree that is not. */
class AnswerReaderTest {

    private static final int LARGEST_TEXT = 2 * 1024 * 1024;
    private static final String DEVICE =
            """
            {"id":"6fa60d52-01e7-4b18-8055-4759461fc16b","deletedDateTime":null,"accountEnabled":true,
             "approximateLastSignInDateTime":"2026-08-01T00:00:00Z","complianceExpirationDateTime":null,
             "createdDateTime":"2026-08-01T00:00:00Z","deviceId":"4c299165-6e8f-4b45-a5ba-c5d250a707ff",
             "displayName":"Test device","isCompliant":null,"isManaged":null,"operatingSystem":"linux",
             "operatingSystemVersion":"1","physicalIds":[],"systemLabels":[],"trustType":null,
             "alternativeSecurityIds":[{"type":2,"identityProvider":null,"key":"Y3YxN2E1MWFlYw=="}]}""";

    private final AnswerReader reader = new AnswerReader(new ObjectMapper());

    @Test
    void aPageOfGraphsAsLargeAsItMayBeIsRead() {
        int count = LARGEST_TEXT / (DEVICE.length() + 1) - 1;

        assertThat(read(list(DEVICE, count)).path("value")).hasSize(count);
    }

    static Stream<Arguments> trees() {
        return Stream.of(
                Arguments.of("objects", "{}"),
                Arguments.of("lists", "[]"),
                Arguments.of("numbers", "1000"),
                Arguments.of("texts", "\"\""),
                Arguments.of("nulls", "null"),
                Arguments.of("names", "{\"\":1}"),
                Arguments.of("names within names", "{\"\":{\"\":{\"\":{\"\":{\"\":1}}}}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trees")
    void aTreeThatIsMuchLargerThanItsTextIsNotRead(String name, String element) {
        assertThat(read(list(element, LARGEST_TEXT / (element.length() + 1) - 10)))
                .isNull();
        assertThat(read(list(element, 5_000)).path("value")).hasSize(5_000);
    }

    @Test
    void aTreeIsNoDeeperThanGraphs() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThat(read("[".repeat(65) + "]".repeat(65))).isNull();
    }

    @Test
    void whatIsNoJsonIsNotRead() {
        assertThat(read("<html>")).isNull();
        assertThat(read("{\"value\":[")).isNull();
    }

    private JsonNode read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(String element, int count) {
        return "{\"value\":[" + (element + ",").repeat(count - 1) + element + "]}";
    }
}

package io.graphfacade.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Clients of the last release can use this one, as openapi-diff sees it. A release copies docs/openapi.json to openapi/released.json; a
 * change that breaks clients is a decision, made by copying it earlier. Properties of answers that may always be missing it does not watch.
 */
class DocumentChangesTest {

    private static final Path RELEASED = Path.of("src", "test", "resources", "openapi", "released.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private static ChangedOpenApi changes(Path from, Path to) {
        return OpenApiCompare.fromContents(OpenApi30.of(from), OpenApi30.of(to));
    }

    private static String told(ChangedOpenApi changes) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void clientsOfTheLastReleaseCanUseThisOne() {
        ChangedOpenApi changes = changes(RELEASED, Path.of("docs", "openapi.json"));

        assertThat(changes.isCompatible()).as(told(changes)).isTrue();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of("an operation is gone", breaking("/paths", paths -> paths.remove("/devices"))),
                Arguments.of("a property must be sent", breaking("/components/schemas/deviceLink", link -> ((ArrayNode)
                                link.path("required"))
                        .add("bandwidthCapacityInMbps"))),
                Arguments.of(
                        "an answer may be without a property",
                        breaking("/components/schemas/Report", report -> ((ArrayNode) report.path("required"))
                                .remove(0))),
                Arguments.of("a member is gone", breaking("/components/schemas/redundancyTier", tier -> ((ArrayNode)
                                tier.path("enum"))
                        .remove(0))));
    }

    private static Arguments breaking(String pointer, Consumer<ObjectNode> change) {
        return Arguments.of(pointer, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void itNoticesThat(String what, Arguments change) throws IOException {
        JsonNode document = JSON.readTree(RELEASED.toFile());
        @SuppressWarnings("unchecked")
        Consumer<ObjectNode> edit = (Consumer<ObjectNode>) change.get()[1];
        edit.accept((ObjectNode) document.at((String) change.get()[0]));
        Path changed = Files.writeString(directory.resolve("changed.json"), document.toString());

        assertThat(changes(RELEASED, changed).isCompatible()).isFalse();
    }
}

package io.graphfacade.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conversation that Terraform's provider Mastercard/restapi has for the recipe of docs/terraform-rest.md, by its own file. */
@QuarkusTest
@WithTestResource(KeepingGraph.class)
class TerraformRestProviderTest {

    private static final Path RECIPE = Path.of("infra", "terraform-rest", "main.tf");
    private static final String KEY = "correct horse battery staple";
    private static final List<String> RESOURCES = List.of("network", "link", "profiles", "device");

    KeepingGraph graph;
    private TerraformFile file;
    private RestProvider provider;

    @BeforeEach
    void begin() throws IOException {
        graph.forget();
        file = new TerraformFile(
                Files.readString(RECIPE).replace("\r", ""),
                Map.of("facade", "http://facade", "token", "demo", "pre_shared_key", KEY));
        provider = new RestProvider(file);
    }

    private void apply() {
        RESOURCES.forEach(resource ->
                assertThat(provider.create(resource).statusCode()).as(resource).isBetween(200, 299));
    }

    private String atGraph(String resource) {
        return graph.resources().keySet().stream()
                .filter(path -> path.matches(
                        switch (resource) {
                            case "network" -> ".*/remoteNetworks/[^/]+";
                            case "link" -> ".*/deviceLinks/[^/]+";
                            default -> ".*/devices/[^/]+";
                        }))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileHasTheResourcesThatAreTried() {
        assertThat(file.names("resource."))
                .containsExactlyInAnyOrderElementsOf(RESOURCES.stream()
                        .map(resource -> "resource.restapi_object." + resource)
                        .toList());
    }

    @Test
    void aPlanAsksForAReportAndSendsNothing() {
        String block = "data.http.device_report";
        String url = file.value(block, "url").asText();
        Response report = given().urlEncodingEnabled(false)
                .headers(Map.of("Content-Type", "application/json"))
                .body(file.value(block, "request_body").toString())
                .request(file.value(block, "method").asText(), url.replace("http://facade", ""));

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.<Boolean>path("acceptable")).isTrue();
        assertThat(graph.received()).isEmpty();
    }

    @Test
    void anApplyCreatesEachOnceAndLearnsItsId() {
        apply();

        assertThat(graph.resources()).hasSize(5);
        assertThat(file.resolved(TextNode.valueOf("${restapi_object.link.id}")).asText())
                .isEqualTo(atGraph("link").replaceAll(".*/", ""));
        assertThat(graph.resources().get(atGraph("link")).toString()).contains(KEY);
        assertThat(graph.received())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(3);
    }

    @Test
    void theNextPlanHasNothingToDo() {
        apply();

        assertThat(RESOURCES).allSatisfy(resource -> {
            assertThat(provider.read(resource).statusCode()).isEqualTo(200);
            assertThat(provider.drift(resource)).isEmpty();
        });
    }

    @Test
    void whatSomebodyElseChangesIsSeen() {
        apply();
        graph.resources().get(atGraph("network")).put("name", "Renamed");
        graph.resources().get(atGraph("device")).put("accountEnabled", false);

        assertThat(provider.drift("network")).containsExactly("name");
        assertThat(provider.drift("device")).containsExactly("accountEnabled");
    }

    @Test
    void theKeyIsInNoAnswerAndSoInNoStateBesideTheConfiguration() {
        Response network = provider.create("network");
        Response link = provider.create("link");

        assertThat(List.of(network, link, provider.read("link"), provider.read("network")))
                .allSatisfy(answer -> assertThat(answer.asString()).doesNotContain(KEY, "reSharedKey"));
    }

    @Test
    void anUpdateSendsWhatCanBeChangedAndIsReadBack() {
        apply();
        file.know("local.network_name", TextNode.valueOf("New branch"));
        file.know("local.device.displayName", TextNode.valueOf("Kiosk 8"));

        assertThat(provider.update("network").statusCode()).isEqualTo(200);
        assertThat(provider.update("device").statusCode()).isEqualTo(204);
        assertThat(provider.update("profiles").statusCode()).isEqualTo(204);

        assertThat(provider.read("network").<String>path("name")).isEqualTo("New branch");
        assertThat(provider.read("device").<String>path("displayName")).isEqualTo("Kiosk 8");
    }

    /** So the file has all its properties in {@code force_new}. */
    @Test
    void aLinkCannotBeUpdatedAndIsReplaced() {
        apply();
        ObjectNode link = (ObjectNode) file.value("resource.restapi_object.link", "data");

        assertThat(provider.update("link").statusCode()).isEqualTo(405);
        assertThat(file.value("resource.restapi_object.link", "force_new"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(() -> link.fieldNames());

        String before = atGraph("link");
        assertThat(provider.destroy("link").statusCode()).isEqualTo(204);
        assertThat(provider.create("link").statusCode()).isEqualTo(201);
        assertThat(atGraph("link")).isNotEqualTo(before);
    }

    @Test
    void whatSomebodyElseDeletedIsA404AndIsCreatedAgain() {
        apply();
        graph.remove(atGraph("link"));

        assertThat(provider.read("link").statusCode()).isEqualTo(404);
        assertThat(provider.create("link").statusCode()).isEqualTo(201);
        assertThat(provider.drift("link")).isEmpty();
    }

    @Test
    void aDestroyLeavesNothing() {
        apply();

        assertThat(provider.destroy("device").statusCode()).isEqualTo(204);
        assertThat(provider.destroy("profiles").statusCode()).isEqualTo(200);
        assertThat(provider.destroy("link").statusCode()).isEqualTo(204);
        assertThat(provider.destroy("network").statusCode()).isEqualTo(204);

        assertThat(graph.resources()).isEmpty();
    }
}

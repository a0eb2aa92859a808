package io.graphfacade.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both templates have a route for each operation of the OpenAPI document in each version, and each family its own authorizer. */
@QuarkusTest
class RoutesTest extends FacadeTest {

    private static final List<String> PREFIXES = List.of("", "/v1.0", "/beta");

    private static Set<String> documented() {
        JsonNode document =
                json(given().queryParam("format", "json").get("/q/openapi").asString());
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> Stream.of("get", "post", "put", "patch", "delete")
                        .filter(method -> path.getValue().path(method).has("operationId"))
                        .flatMap(method -> PREFIXES.stream()
                                .map(prefix -> method.toUpperCase(Locale.ROOT) + " " + prefix + path.getKey())))
                .collect(Collectors.toSet());
    }

    @Test
    void samHasThoseOfTheDocumentAndNoOther() throws IOException {
        assertThat(documented()).hasSize(27);
        assertThat(new SamTemplate().resources("AWS::ApiGatewayV2::Route").map(route -> route.path("RouteKey")
                        .asText()))
                .containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void terraformHasThoseOfTheDocumentAndNoOther() throws IOException {
        assertThat(TerraformModule.routes().keySet()).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void samAsksForATokenByFamily() throws IOException {
        assertThat(new SamTemplate().resources("AWS::ApiGatewayV2::Route"))
                .isNotEmpty()
                .allSatisfy(route -> {
                    String family =
                            isNetworkAccess(route.path("RouteKey").asText()) ? "NetworkAccessJwt" : "DevicesJwt";

                    assertThat(route.path("AuthorizationType"))
                            .hasToString("[\"" + family + "\",\"JWT\",[\"Iam\",\"AWS_IAM\",\"NONE\"]]");
                    assertThat(route.path("AuthorizerId"))
                            .hasToString("[\"" + family + "\",\"TokenAuthorizer\",\"AWS::NoValue\"]");
                });
    }

    @Test
    void terraformAsksForATokenByFamily() throws IOException {
        assertThat(TerraformModule.routes()).isNotEmpty().allSatisfy((route, family) -> assertThat(family)
                .isEqualTo(isNetworkAccess(route) ? "network-access" : "devices"));
    }

    private static boolean isNetworkAccess(String route) {
        return route.contains("/networkAccess/");
    }
}

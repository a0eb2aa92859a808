package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.deployment.HttpApi.Route;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The selection of routes that the tests of the templates rest on is that of API Gateway's guide. */
class HttpApiTest {

    private static HttpApi api(String... keys) {
        return new HttpApi(
                Arrays.stream(keys).map(key -> new Route(key, "NONE")).toList());
    }

    private static Stream<String> taken(HttpApi api, String request) {
        String[] parts = request.split(" ");
        return api.taken(parts[0], parts[1]).stream().map(Route::key);
    }

    /** The example of the guide's section "Routing API requests". */
    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "GET /pets/dog/1, GET /pets/dog/1",
        "GET /pets/dog/2, GET /pets/dog/{id}",
        "GET /pets/cat/1, GET /pets/{proxy+}",
        "POST /test/5, ANY /{proxy+}"
    })
    void theGuidesExample(String request, String route) {
        HttpApi api = api("GET /pets/dog/1", "GET /pets/dog/{id}", "GET /pets/{proxy+}", "ANY /{proxy+}", "$default");

        assertThat(taken(api, request)).containsExactly(route);
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "POST /devices, ANY /devices",
        "POST /devices/1, ANY /devices/{proxy+}",
        "POST /Devices, ANY /{proxy+}",
        "POST /devices(deviceId='1'), ANY /{proxy+}",
        "OPTIONS /x, OPTIONS /{proxy+}",
        "GET /, $default"
    })
    void caseAndIdsInParenthesesMakeOtherPaths(String request, String route) {
        HttpApi api = api("ANY /{proxy+}", "ANY /devices/{proxy+}", "OPTIONS /{proxy+}", "$default", "ANY /devices");

        assertThat(taken(api, request)).containsExactly(route);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"POST /devices/1", "GET /"})
    void whatNoRouteTakesIsForTheDefaultOneIfThereIsOne(String request) {
        assertThat(taken(api("GET /devices/{id}", "$default"), request)).containsExactly("$default");
        assertThat(taken(api("GET /devices/{id}"), request)).isEmpty();
    }

    @Test
    void theGuideDoesNotSayWhetherThePathOrTheMethodIsMoreSpecific() {
        assertThat(taken(api("OPTIONS /{proxy+}", "ANY /devices/{proxy+}"), "OPTIONS /devices/1"))
                .containsExactlyInAnyOrder("OPTIONS /{proxy+}", "ANY /devices/{proxy+}");
    }
}

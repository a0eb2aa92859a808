package io.graphfacade.judge;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the judge looks at what tests do, and says what it has against it. */
@QuarkusTest
class DescribedExchangesTest extends FacadeTest {

    private static final String DEVICE = "/devices/bfda31c8-4588-4ee1-9d8e-a42829350534";

    @Test
    void anAnswerOfAnotherTypeIsNoticed() {
        graphWill(any(anyUrl()).willReturn(okJson("{\"id\":7}")));
        RequestSpecification caller = caller();

        assertThatThrownBy(() -> caller.get(DEVICE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("validation.response.body.schema.type");
    }

    @Test
    void anAnswerWithoutWhatIsRequiredIsNoticed() {
        graphWill(any(anyUrl()).willReturn(okJson("{\"id\":\"1\"}")));
        RequestSpecification caller = caller();

        assertThatThrownBy(() -> caller.get("/devices"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("validation.response.body.schema.required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/devices",
                "/v1.0/devices",
                "/beta/v1.0/devices/",
                "/Devices",
                "/%64evices",
                "/devices('bfda31c8-4588-4ee1-9d8e-a42829350534')",
                "/users/a@contoso.com/devices"
            })
    void spellingsOfPathsAreFoundInTheDocument(String path) {
        assertThat(DescribedPath.of(path)).hasValueSatisfying(found -> assertThat(found.path())
                .startsWith(path.contains("users") ? "/users/a@contoso.com/devices" : "/devices"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/device", "/devices/1/2", "/_lambda_"})
    void otherPathsAreNot(String path) {
        assertThat(DescribedPath.of(path)).isEmpty();
    }
}

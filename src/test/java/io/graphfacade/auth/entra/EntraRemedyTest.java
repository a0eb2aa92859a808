package io.graphfacade.auth.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log tells the operator to do about an error of Entra. */
class EntraRemedyTest {

    private static final String ISSUER = "https://abc123.tokens.sts.global.api.aws";
    private static final String SUBJECT = "arn:aws:iam::123456789012:role/facade";

    private static String assertion(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"70021, fits", "700211, issuer", "700212, audience", "700213, subject"})
    void whatWasPresentedCanBeComparedWithTheFederatedCredential(int number, String what) {
        String assertion = assertion("{\"iss\":\"" + ISSUER + "\",\"sub\":\"" + SUBJECT
                + "\",\"aud\":[\"api://AzureADTokenExchange\"],\"jti\":\"1\"}");

        assertThat(EntraRemedy.of(number, Map.of("client_assertion", assertion)))
                .startsWith(". No federated credential of the application ")
                .contains(what + ". Presented were issuer " + ISSUER + ", subject " + SUBJECT
                        + " and audience api://AzureADTokenExchange")
                .doesNotContain("c2lnbmF0dXJl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e30.e30", "e30.%%.e30", "e30.W10.e30", "e30.eyJzdWIiOiJhXG5iIn0.e30"})
    void anAssertionThatCannotBeReadIsNotTold(String assertion) {
        assertThat(EntraRemedy.of(700213, Map.of("client_assertion", assertion)))
                .contains("subject (unreadable)")
                .doesNotContain("\n");
    }

    @Test
    void aSecretIsNotTold() {
        assertThat(EntraRemedy.of(7000215, Map.of("client_secret", "the-secret")))
                .isEqualTo(". The application does not have this secret: enter the value of a secret, not its id.");
    }

    @Test
    void otherNumbersStandForThemselves() {
        assertThat(EntraRemedy.of(50076, Map.of())).isEmpty();
        assertThat(EntraRemedy.of(0, Map.of())).isEmpty();
    }
}

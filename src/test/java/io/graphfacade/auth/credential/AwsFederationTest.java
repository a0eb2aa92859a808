package io.graphfacade.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.aws.AwsApi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log tells the operator to do about an error of AWS. */
class AwsFederationTest {

    private static final AwsApi NOT_ASKED = null;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "OutboundWebIdentityFederationDisabledException, aws iam enable-outbound-web-identity-federation",
        "AccessDenied, sts:GetWebIdentityToken for the audience api://AzureADTokenExchange",
        "AccessDeniedException, sts:GetWebIdentityToken for the audience api://AzureADTokenExchange"
    })
    void theRemedyNamesWhatToEnter(String code, String remedy) {
        assertThat(new AwsFederation(NOT_ASKED, "api://AzureADTokenExchange").remedy(code))
                .endsWith(remedy);
    }

    @ParameterizedTest
    @CsvSource({"Throttling", "no error code"})
    void otherCodesStandForThemselves(String code) {
        assertThat(new AwsFederation(NOT_ASKED, "api://AzureADTokenExchange").remedy(code))
                .isEmpty();
    }
}

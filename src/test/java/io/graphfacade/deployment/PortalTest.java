package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.portal.PortalPage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal page as infra/template.yaml deploys it; infra/terraform/tests/portal.tftest.hcl is the same. */
class PortalTest {

    private static final String PORTAL = "Portal=on TenantId=11111111-2222-3333-4444-555555555555 "
            + "PortalClientId=77777777-8888-9999-0000-111111111111 ";
    private static final String VERIFIED =
            "ClientId=66666666-7777-8888-9999-000000000000 CredentialType=aws-federation ApplicationScopes=Links.Write ";

    private static SamDeployment of(String parameters) throws IOException {
        return new SamDeployment(Stream.of(parameters.trim().split(" +"))
                .filter(given -> given.contains("="))
                .map(given -> given.split("=", 2))
                .collect(Collectors.toMap(given -> given[0], given -> given[1])));
    }

    private static String policy(SamDeployment deployment) {
        return deployment
                .properties("PortalHeaders")
                .at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy")
                .toString();
    }

    @Test
    void thereIsNoneUnlessItIsAskedFor() throws IOException {
        SamDeployment usual = of("");

        for (String resource : new String[] {"PortalBucket", "PortalDistribution", "PortalConfiguration"}) {
            assertThat(usual.resource(resource)).isEmpty();
        }
        assertThat(usual.output("PortalUrl")).isEmpty();
    }

    /** Deployed, the page may ask Entra too; nothing else differs. */
    @Test
    void itsPolicyIsThatOfDevMode() throws IOException {
        String deployed = PortalPage.POLICY.replace("connect-src 'self'", "connect-src 'self' ${Authority}");
        String inTerraform = deployed.replace("${Authority}", "${local.portal_authority}");

        assertThat(policy(of(PORTAL))).contains(deployed);
        assertThat(TerraformModule.file("portal.tf")).contains('"' + inTerraform + '"');
        assertThat(PortalPage.POLICY).doesNotContain("unsafe", "*");
    }

    @Test
    void itsCloudsAreThoseOfTheFacade() throws IOException {
        Map<String, String> clouds = Arrays.stream(Cloud.values())
                .collect(Collectors.toMap(
                        cloud -> cloud.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        cloud -> cloud.authority() + " " + cloud.graph()));
        JsonNode sam = new SamTemplate().at("/Mappings/PortalClouds");

        assertThat(sam.propertyStream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                cloud -> cloud.getValue().path("Authority").asText() + " "
                                        + cloud.getValue().path("Graph").asText())))
                .isEqualTo(clouds);
        assertThat(TerraformModule.found(
                                "(\\S+) += \\{ authority = \"(.*?)\", graph = \"(.*?)\" }",
                                TerraformModule.file("portal.tf"))
                        .collect(Collectors.toMap(
                                found -> found.group(1), found -> found.group(2) + " " + found.group(3))))
                .isEqualTo(clouds);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                " '' | Directory.AccessAsUser.All | NetworkAccess.ReadWrite.All",
                "DevicesMode=on-behalf-of | /${Scope} | NetworkAccess.ReadWrite.All",
                "NetworkAccessMode=on-behalf-of | Directory.AccessAsUser.All | /${Scope}",
                "NetworkAccessMode=application | Directory.AccessAsUser.All | /.default"
            })
    void tokensAreForGraphOrForTheFacadeAsTheModeSays(String modes, String devices, String networkAccess)
            throws IOException {
        SamDeployment deployment = of(PORTAL + VERIFIED + modes);
        String code = deployment
                .properties("PortalConfiguration")
                .path("FunctionCode")
                .toString();

        assertThat(scopes(code, "DevicesScopes")).contains(devices);
        assertThat(scopes(code, "NetworkAccessScopes")).contains(networkAccess);
        assertThat(deployment.refusals()).isEmpty();
    }

    private static String scopes(String code, String name) throws IOException {
        return new ObjectMapper().readTree(code).findValue(name).toString();
    }

    /** API Gateway decides by the same paths. */
    @Test
    void graphsPathsGoToTheApi() throws IOException {
        JsonNode distribution = of(PORTAL).properties("PortalDistribution").path("DistributionConfig");

        assertThat(distribution.path("CacheBehaviors"))
                .extracting(behavior -> behavior.path("PathPattern").asText() + " "
                        + behavior.path("TargetOriginId").asText())
                .containsExactly("portal.json page", "/v1.0/* facade", "/beta/* facade");
        assertThat(distribution.at("/Origins/1/DomainName").asText()).contains("execute-api");
        assertThat(of(PORTAL + "DomainName=facade.example.com CertificateArn=arn DefaultEndpoint=closed")
                        .properties("PortalDistribution")
                        .at("/DistributionConfig/Origins/1/DomainName")
                        .asText())
                .isEqualTo("facade.example.com");
    }

    @Test
    void nobodyElseReadsTheBucket() throws IOException {
        JsonNode blocked = of(PORTAL).properties("PortalBucket").path("PublicAccessBlockConfiguration");

        assertThat(blocked).hasSize(4).allSatisfy(value -> assertThat(value.asText())
                .isEqualTo("true"));
        assertThat(Pattern.compile("(?m)^  (block|ignore|restrict)_public_\\w+ += true$")
                        .matcher(TerraformModule.file("portal.tf"))
                        .results())
                .hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Portal=on PortalClientId=x | Portal needs TenantId.",
                "Portal=on TenantId=x | Portal needs PortalClientId.",
                "PORTAL Authorizer=iam | Portal does not go with Authorizer iam; a page cannot sign requests for AWS.",
                "PORTAL DefaultEndpoint=closed | Portal needs an address of the API; DefaultEndpoint is closed, and there is no DomainName."
            })
    void isRefused(String parameters, String reason) throws IOException {
        assertThat(of(parameters.replace("PORTAL", PORTAL)).refusals()).containsExactly(reason);
    }
}

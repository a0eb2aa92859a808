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
import java.util.regex.Matcher;
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
                .asText();
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
        String own = "connect-src 'self'";

        assertThat(policy(of(PORTAL)))
                .isEqualTo(PortalPage.POLICY.replace(own, own + " https://login.microsoftonline.com"));
        assertThat(policy(of(PORTAL + "GraphCloud=us-gov-l4"))).contains(own + " https://login.microsoftonline.us;");
        assertThat(policy(of(PORTAL + "Authority=https://login.example.com")))
                .contains(own + " https://login.example.com;");
        assertThat(TerraformModule.file("portal.tf"))
                .contains('"' + PortalPage.POLICY.replace(own, own + " ${local.portal_authority}") + '"');
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
                "DevicesMode=pass-through | GRAPH/Directory.AccessAsUser.All GRAPH/Device.Read.All | GRAPH/NetworkAccess.ReadWrite.All",
                "DevicesMode=on-behalf-of | FACADE/access_as_user | GRAPH/NetworkAccess.ReadWrite.All",
                "NetworkAccessMode=on-behalf-of Scope=links | GRAPH/Directory.AccessAsUser.All GRAPH/Device.Read.All | FACADE/links",
                "NetworkAccessMode=application | GRAPH/Directory.AccessAsUser.All GRAPH/Device.Read.All | FACADE/.default"
            })
    void tokensAreForGraphOrForTheFacadeAsTheModeSays(String modes, String devices, String networkAccess)
            throws IOException {
        SamDeployment deployment = of(PORTAL + VERIFIED + modes);
        JsonNode signIn = configuration(deployment).path("signIn");

        assertThat(scopes(signIn, "devices")).isEqualTo(devices);
        assertThat(scopes(signIn, "networkAccess")).isEqualTo(networkAccess);
        assertThat(signIn.path("clientId").asText()).isEqualTo("77777777-8888-9999-0000-111111111111");
        assertThat(signIn.path("authority").asText())
                .isEqualTo("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555");
        assertThat(deployment.refusals()).isEmpty();
    }

    /** portal.json, as CloudFront answers it. */
    private static JsonNode configuration(SamDeployment deployment) throws IOException {
        String code = deployment
                .properties("PortalConfiguration")
                .path("FunctionCode")
                .asText();
        Matcher body = Pattern.compile("body: '(.*)'").matcher(code);
        assertThat(body.find()).as(code).isTrue();
        return new ObjectMapper().readTree(body.group(1));
    }

    private static String scopes(JsonNode signIn, String family) {
        return signIn.path("scopes")
                .path(family)
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "))
                .replace("https://graph.microsoft.com", "GRAPH")
                .replace("api://66666666-7777-8888-9999-000000000000", "FACADE");
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

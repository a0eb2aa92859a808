package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be, or cannot work, SAM's template refuses before anything is deployed, as infra/terraform/tests/refusals.tftest.hcl does. */
class RefusalsTest {

    private static final String REGISTRATION = "TenantId=11111111-2222-3333-4444-555555555555 "
            + "ClientId=66666666-7777-8888-9999-000000000000 CredentialType=aws-federation ApplicationRoles=Links.Write ";
    private static final String DOMAIN = "DomainName=facade.example.com CertificateArn=arn ";

    private static List<String> refusals(String parameters) throws IOException {
        Map<String, String> given = Stream.of(parameters
                        .replace("REGISTRATION", REGISTRATION)
                        .replace("DOMAIN", DOMAIN)
                        .trim()
                        .split(" +"))
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
        return new SamDeployment(given).refusals();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Packaging=jvm ProvisionedConcurrency=1 | SnapStart and provisioned concurrency exclude each other.",
                "DevicesMode=on-behalf-of ClientId=x CredentialType=aws-federation | A mode other than pass-through needs TenantId.",
                "DevicesMode=on-behalf-of TenantId=x CredentialType=aws-federation | A mode other than pass-through needs ClientId.",
                "DevicesMode=on-behalf-of TenantId=x ClientId=x | A mode other than pass-through needs CredentialType.",
                "REGISTRATION GraphCloud=china NetworkAccessMode=application | Mode application needs GraphCloud global; network access does not exist in the others.",
                "CredentialType=secret | CredentialType secret or certificate needs CredentialArn.",
                "CredentialArn=arn | CredentialArn goes with CredentialType secret or certificate only.",
                "KeyArns=arn | KeyArns goes with NetworkAccessMode on-behalf-of or application only.",
                "DomainName=facade.example.com | DomainName needs CertificateArn.",
                "CertificateArn=arn | CertificateArn needs DomainName.",
                "HostedZoneId=Z1 | HostedZoneId needs DomainName.",
                "DOMAIN MutualTlsTruststore=s3://b/k | MutualTlsTruststore needs DefaultEndpoint closed; clients without a certificate could call the other address.",
                "VpcSubnetIds=subnet-0a | VpcSubnetIds needs VpcSecurityGroupIds.",
                "VpcSecurityGroupIds=sg-0a | VpcSecurityGroupIds needs VpcSubnetIds."
            })
    void isRefused(String parameters, String reason) throws IOException {
        assertThat(refusals(parameters)).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RuleProfile=strict",
                "Packaging=jvm",
                "Packaging=native ProvisionedConcurrency=1",
                "REGISTRATION DevicesMode=on-behalf-of GraphCloud=china",
                "REGISTRATION NetworkAccessMode=application",
                "DefaultEndpoint=closed",
                "DOMAIN DefaultEndpoint=closed",
                "DOMAIN DefaultEndpoint=closed MutualTlsTruststore=s3://b/k",
                "VpcSubnetIds=subnet-0a VpcSecurityGroupIds=sg-0a"
            })
    void isTaken(String parameters) throws IOException {
        assertThat(refusals(parameters)).isEmpty();
    }

    /** CloudFormation holds each value of the list against the pattern. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*",
                "https://*.example.com",
                "portal.example.com",
                "https://portal.example.com/",
                "null"
            })
    void isNoOrigin(String origin) throws IOException {
        assertThat(origins().matcher(origin).matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://portal.example.com", "https://portal.example.com:8443", "http://localhost:3000", ""})
    void isAnOrigin(String origin) throws IOException {
        assertThat(origins().matcher(origin).matches()).isTrue();
    }

    private static Pattern origins() throws IOException {
        return Pattern.compile(
                new SamTemplate().at("/Parameters/CorsOrigins/AllowedPattern").asText());
    }
}

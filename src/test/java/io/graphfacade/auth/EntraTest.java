package io.graphfacade.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.graphfacade.cloud.Cloud;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraTest {

    private static final String NEEDED = "devices.mode=on-behalf-of tenant=TENANT client-id=CLIENT ";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GLOBAL, https://login.microsoftonline.com, https://graph.microsoft.com, api://AzureADTokenExchange",
        "US_GOV_L4, https://login.microsoftonline.us, https://graph.microsoft.us, api://AzureADTokenExchangeUSGov",
        "US_GOV_L5, https://login.microsoftonline.us, https://dod-graph.microsoft.us, api://AzureADTokenExchangeUSGov",
        "CHINA, https://login.chinacloudapi.cn, https://microsoftgraph.chinacloudapi.cn, api://AzureADTokenExchangeChina"
    })
    void eachCloudHasItsOwn(Cloud cloud, String authority, String graph, String audience) {
        Entra entra = new Entra(Settings.of(NEEDED), () -> cloud);

        assertThat(entra.tokenEndpoint()).hasToString(authority + "/" + Settings.TENANT + "/oauth2/v2.0/token");
        assertThat(entra.jwksUri()).hasToString(authority + "/" + Settings.TENANT + "/discovery/v2.0/keys");
        assertThat(entra.issuers()).contains(authority + "/" + Settings.TENANT + "/v2.0");
        assertThat(entra.scopeForGraph()).isEqualTo(graph + "/.default");
        assertThat(entra.federationAudience()).isEqualTo(audience);
    }

    @Test
    void bothVersionsOfTokensHaveTheirIssuer() {
        assertThat(new Entra(Settings.of(NEEDED), () -> Cloud.GLOBAL).issuers())
                .containsExactly(
                        "https://login.microsoftonline.com/" + Settings.TENANT + "/v2.0",
                        "https://sts.windows.net/" + Settings.TENANT + "/");
    }

    @Test
    void theApiIsNamedByItsClientIdUnlessToldOtherwise() {
        assertThat(new Entra(Settings.of(NEEDED), () -> Cloud.GLOBAL).audiences())
                .containsExactly("api://" + Settings.CLIENT_ID, Settings.CLIENT_ID);
        assertThat(new Entra(Settings.of(NEEDED + "audiences=api://facade,api://other"), () -> Cloud.GLOBAL)
                        .audiences())
                .containsExactly("api://facade", "api://other");
    }

    @Test
    void theAuthorityCanBeAnother() {
        Entra entra = new Entra(
                Settings.of(NEEDED + "authority=https://login.partner.microsoftonline.cn/"), () -> Cloud.CHINA);

        assertThat(entra.tokenEndpoint())
                .hasToString("https://login.partner.microsoftonline.cn/" + Settings.TENANT + "/oauth2/v2.0/token");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', false",
        "tenant=TENANT, false",
        "network-access.mode=on-behalf-of tenant=TENANT client-id=CLIENT, true"
    })
    void itIsNeededUnlessEverythingIsPassedThrough(String properties, boolean needed) {
        assertThat(new Entra(Settings.of(properties), () -> Cloud.GLOBAL).isNeeded())
                .isEqualTo(needed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "devices.mode=application tenant=TENANT client-id=CLIENT"
                        + " | facade.auth.devices.mode must be pass-through or on-behalf-of",
                "devices.mode=on-behalf-of client-id=CLIENT | facade.auth.tenant must be set",
                "devices.mode=on-behalf-of tenant=TENANT | facade.auth.client-id must be set",
                "network-access.mode=application tenant=TENANT client-id=CLIENT"
                        + " | facade.auth.application.roles or facade.auth.application.scopes",
                "devices.mode=on-behalf-of tenant=TENANT client-id=CLIENT authority=login.example"
                        + " | facade.auth.authority must be an absolute URL",
                "devices.mode=on-behalf-of tenant=TENANT client-id=CLIENT jwks-uri=/keys"
                        + " | facade.auth.jwks-uri must be an absolute URL",
                "devices.mode=on-behalf-of tenant=TENANT client-id=CLIENT token-endpoint=ftp://host/token"
                        + " | facade.auth.token-endpoint must be an absolute URL",
                "ca-certificate=/nowhere.pem | facade.auth.ca-certificate must name a PEM file with certificates that can be read, not /nowhere.pem",
                "ca-certificate=pom.xml | facade.auth.ca-certificate must name a PEM file with certificates that can be read, not pom.xml",
                "devices.mode=on-behalf-of tenant=TENANT client-id=CLIENT authority=http://login.example"
                        + " | facade.auth.authority must be an absolute URL that begins with https://",
                "authority=https://u:s3cr~t@login.example | facade.auth.authority must be an absolute URL",
                "authority=https://login.example?s3cr~t | facade.auth.authority must be without query",
                "jwks-uri=https://u:s3cr~t@login.example/keys | facade.auth.jwks-uri must be an absolute URL",
                "token-endpoint=https://s3cr~t@login.example/token | facade.auth.token-endpoint must be an absolute URL",
                "token-endpoint=https://login.example:99999/token | facade.auth.token-endpoint must be an absolute URL",
                "issuers=https://login.example,https://u:s3cr~t@login.example"
                        + " | facade.auth.issuers must be without user name and password",
                "tenant=s3cr~t | facade.auth.tenant must be a GUID",
                "client-id=s3cr~t | facade.auth.client-id must be a GUID",
                "pass-through-tenants=s3cr~t | facade.auth.pass-through-tenants must be a GUID",
                "client-id=1-1-1-1-1 | facade.auth.client-id must be a GUID",
                "token-header=X:s3cr~t | facade.auth.token-header must be the name of a header",
                "network-access.mode=application tenant=TENANT client-id=CLIENT application.roles=,"
                        + " | facade.auth.application.roles or facade.auth.application.scopes"
            })
    void wrongSettingsAreNamed(String properties, String expected) {
        AuthConfig config = Settings.of(properties);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new Entra(config, () -> Cloud.GLOBAL))
                .withMessageContaining(expected)
                .withMessageNotContaining("s3cr~t");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application.roles | ` , ` | facade.auth.application.roles or facade.auth.application.scopes must name",
                "application.scopes | ` ` | facade.auth.application.roles or facade.auth.application.scopes must name",
                "application.roles | A B | facade.auth.application.roles must be without blanks",
                "application.scopes | A B | facade.auth.application.scopes must be without blanks",
                "audiences | api://a api://b | facade.auth.audiences must be without blanks",
                "issuers | https://a https://b | facade.auth.issuers must be without blanks",
                "scope | a b | facade.auth.scope must be without blanks"
            })
    void listsThatWouldLetNobodyInAreNamed(String name, String value, String expected) {
        Map<String, String> settings = new HashMap<>(Settings.parsed(
                "devices.mode=on-behalf-of network-access.mode=application tenant=TENANT client-id=CLIENT"));
        if (!name.startsWith("application")) {
            settings.put("application.roles", "A");
        }
        settings.put(name, value);
        AuthConfig config = Settings.of(settings);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new Entra(config, () -> Cloud.GLOBAL))
                .withMessageContaining(expected);
    }

    @Test
    void listsMayHaveBlanksAroundAndNothingBetweenCommas() {
        AuthConfig config = Settings.of(Map.of(
                "application.roles", " A, B ,,\tC, ",
                "application.scopes", ",",
                "audiences", "api://a , ",
                "issuers", " , ",
                "scope", " access_as_user ",
                "token-header", " X-Token "));

        assertThat(config.application().roles()).contains(List.of("A", "B", "C"));
        assertThat(config.application().scopes()).isEmpty();
        assertThat(config.audiences()).contains(List.of("api://a"));
        assertThat(config.issuers()).isEmpty();
        assertThat(config.scope()).isEqualTo("access_as_user");
        assertThat(config.tokenHeader()).isEqualTo("X-Token");
    }
}

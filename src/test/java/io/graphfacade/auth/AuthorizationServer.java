package io.graphfacade.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An OAuth 2.0 authorization server that knows nothing of the facade, nor of Entra. */
public final class AuthorizationServer implements QuarkusTestResourceLifecycleManager {

    static final String TENANT = EntraStandIn.TENANT;
    static final String CLIENT_ID = EntraStandIn.CLIENT_ID;

    /** What the server is told to put into the tokens that it issues for passwords and for client credentials. */
    private static final String CONFIGURATION =
            """
            {
              "tokenCallbacks": [{
                "issuerId": "%1$s",
                "tokenExpiry": 3600,
                "requestMappings": [
                  {
                    "requestParam": "client_id", "match": "portal",
                    "claims": {"sub": "${username}", "aud": ["%2$s"], "tid": "%1$s", "azp": "portal", "scp": "access_as_user"}
                  },
                  {
                    "requestParam": "client_id", "match": "robot",
                    "claims": {"sub": "robot", "aud": ["%2$s"], "tid": "%1$s", "azp": "robot", "roles": ["Links.Write"]}
                  },
                  {
                    "requestParam": "grant_type", "match": "urn:ietf:params:oauth:grant-type:jwt-bearer",
                    "claims": {"aud": ["https://graph.microsoft.com"], "scp": "Directory.AccessAsUser.All"}
                  },
                  {
                    "requestParam": "grant_type", "match": "client_credentials",
                    "claims": {"aud": ["https://graph.microsoft.com"], "roles": ["NetworkAccess.ReadWrite.All"]}
                  }
                ]
              }]
            }
            """
                    .formatted(TENANT, CLIENT_ID);

    private final MockOAuth2Server server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(CONFIGURATION));
    private final Map<String, String> settings = new HashMap<>();

    @Override
    public void init(Map<String, String> settingsOfTest) {
        settings.putAll(settingsOfTest);
    }

    @Override
    public Map<String, String> start() {
        server.start();
        settings.put("facade.auth.tenant", TENANT);
        settings.put("facade.auth.client-id", CLIENT_ID);
        settings.put("facade.auth.authority", server.baseUrl().toString());
        settings.put("facade.auth.issuers", server.issuerUrl(TENANT).toString());
        settings.put("facade.auth.jwks-uri", server.jwksUrl(TENANT).toString());
        settings.put("facade.auth.token-endpoint", tokenEndpoint());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(AuthorizationServer.class));
    }

    @Override
    public void stop() {
        server.shutdown();
    }

    String tokenEndpoint() {
        return server.tokenEndpointUrl(TENANT).toString();
    }

    String issuer() {
        return server.issuerUrl(TENANT).toString();
    }

    String keys() {
        return server.jwksUrl(TENANT).toString();
    }
}

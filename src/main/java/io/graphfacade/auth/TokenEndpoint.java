package io.graphfacade.auth;

import io.graphfacade.deadline.Deadline;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Asks Entra for tokens for Graph (RFC 6749 section 4.4, RFC 7523, contract 11). */
@Singleton
class TokenEndpoint {

    private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);

    private final OidcClients clients;
    private final Entra entra;
    private final AuthConfig config;
    private final Credentials credentials;
    private final Map<Grant.Type, OidcClient> byGrant = new EnumMap<>(Grant.Type.class);

    @Inject
    TokenEndpoint(OidcClients clients, Entra entra, AuthConfig config, Credentials credentials) {
        this.clients = clients;
        this.entra = entra;
        this.config = config;
        this.credentials = credentials;
    }

    IssuedToken onBehalfOf(BearerToken assertion, Duration time) {
        Map<String, String> parameters = Map.of("assertion", assertion.value(), "requested_token_use", "on_behalf_of");
        return issued(Grant.Type.JWT, parameters, time);
    }

    IssuedToken ofApplication(Duration time) {
        return issued(Grant.Type.CLIENT, Map.of(), time);
    }

    private IssuedToken issued(Grant.Type grant, Map<String, String> parameters, Duration left) {
        Deadline deadline = Deadline.in(config.within(left));
        Credential credential = credentials.credential();
        try {
            return ask(grant, parameters, credential, deadline);
        } catch (OidcClientException failure) {
            EntraError error = logged(failure);
            if (!error.isAboutCredential() || !credential.renew(deadline.left())) {
                throw error.failure(entra, grant == Grant.Type.JWT);
            }
        }
        try {
            return ask(grant, parameters, credential, deadline);
        } catch (OidcClientException failure) {
            throw logged(failure).failure(entra, grant == Grant.Type.JWT);
        }
    }

    private static EntraError logged(OidcClientException failure) {
        EntraError error = EntraError.of(failure.getMessage());
        LOG.warnf("Microsoft Entra gives no token: %s", error);
        return error;
    }

    private IssuedToken ask(
            Grant.Type grant, Map<String, String> parameters, Credential credential, Deadline deadline) {
        Map<String, String> form = new HashMap<>(parameters);
        form.putAll(credential.parameters(deadline.left()));
        try {
            return token(client(grant).getTokens(form).await().atMost(deadline.leftOrLeast()));
        } catch (OidcClientException refused) {
            throw refused;
        } catch (TimeoutException late) {
            throw unavailable("no answer in time");
        } catch (RuntimeException garbled) {
            // an answer that is none fails in as many ways as there are readers of it
            throw unavailable("its answer cannot be read");
        }
    }

    private static IssuedToken token(Tokens tokens) {
        String value = Objects.requireNonNull(tokens.getAccessToken(), "access_token");
        Long expiry = Objects.requireNonNull(tokens.getAccessTokenExpiresAt(), "expires_in");
        return new IssuedToken(new BearerToken(value), Instant.ofEpochSecond(expiry));
    }

    private RuntimeException unavailable(String reason) {
        LOG.warnf("Microsoft Entra gives no token: %s", reason);
        return EntraError.UNREADABLE.failure(entra, false);
    }

    private synchronized OidcClient client(Grant.Type grant) {
        return byGrant.computeIfAbsent(
                grant, type -> clients.newClient(description(type)).await().atMost(config.timeout()));
    }

    private OidcClientConfig description(Grant.Type grant) {
        OidcClientConfigBuilder description = OidcClientConfig.authServerUrl(
                        entra.authority().toString())
                .id("graph-" + grant.name().toLowerCase())
                .clientId(entra.clientId().toString())
                .discoveryEnabled(false)
                .tokenPath(entra.tokenEndpoint().toString())
                .scopes(entra.scopeForGraph())
                .grant(grant)
                .followRedirects(false)
                .connectionTimeout(config.timeout());
        config.caCertificate().ifPresent(pem -> description.tlsConfigurationName(AuthConfig.TLS_CONFIGURATION));
        return description.build();
    }
}

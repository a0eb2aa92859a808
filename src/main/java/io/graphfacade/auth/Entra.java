package io.graphfacade.auth;

import io.graphfacade.http.Authorities;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Entra is for the configured tenant, and by which names the facade goes there. Asks nobody; wrong settings stop the start. */
@Singleton
class Entra {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final AuthConfig config;
    private final Cloud cloud;

    @Inject
    Entra(AuthConfig config, @ConfigProperty(name = "facade.graph.cloud", defaultValue = "global") Cloud cloud) {
        this.config = config;
        this.cloud = cloud;
        if (config.devices().mode() == AuthMode.APPLICATION) {
            throw new ConfigurationException("facade.auth.devices.mode must be pass-through or on-behalf-of, not"
                    + " application: Microsoft Graph lets users create devices, and no application");
        }
        Authorities.require("facade.auth.ca-certificate", config.caCertificate());
        if (isNeeded()) {
            tenant();
            clientId();
            requireSafe("facade.auth.authority", authority());
            requireSafe("facade.auth.jwks-uri", jwksUri());
            requireSafe("facade.auth.token-endpoint", tokenEndpoint());
        }
        if (config.networkAccess().mode() == AuthMode.APPLICATION
                && config.application().roles().isEmpty()
                && config.application().scopes().isEmpty()) {
            throw new ConfigurationException("facade.auth.application.roles or facade.auth.application.scopes must name"
                    + " who may use the facade's own rights, because facade.auth.network-access.mode is application");
        }
    }

    /** Makes it at start; see {@code Main} for when that is. */
    void atStart(@Observes Router routes) {}

    /** Whether any token is verified or exchanged. */
    boolean isNeeded() {
        return config.devices().mode() != AuthMode.PASS_THROUGH
                || config.networkAccess().mode() != AuthMode.PASS_THROUGH;
    }

    UUID tenant() {
        return config.tenant().orElseThrow(() -> missing("facade.auth.tenant", "the GUID of the Entra tenant"));
    }

    UUID clientId() {
        return config.clientId()
                .orElseThrow(() -> missing("facade.auth.client-id", "the GUID of the facade's app registration"));
    }

    List<String> audiences() {
        return config.audiences()
                .orElseGet(() -> List.of("api://" + clientId(), clientId().toString()));
    }

    List<String> issuers() {
        return config.issuers().orElseGet(() -> cloud.issuers(tenant()).toList());
    }

    URI authority() {
        return config.authority().orElseGet(() -> URI.create(cloud.authority()));
    }

    URI jwksUri() {
        return config.jwksUri().orElseGet(() -> ofTenant("/discovery/v2.0/keys"));
    }

    URI tokenEndpoint() {
        return config.tokenEndpoint().orElseGet(() -> ofTenant("/oauth2/v2.0/token"));
    }

    /** All that the facade, or the user, has been granted for Graph. */
    String scopeForGraph() {
        return cloud.graph() + "/.default";
    }

    String tokenExchange() {
        return cloud.tokenExchange();
    }

    Challenge challenge() {
        return Challenge.of(tenant().toString())
                .with("authorization_uri", ofTenant("/oauth2/v2.0/authorize").toString());
    }

    private URI ofTenant(String path) {
        return URI.create(authority().toString().replaceFirst("/+$", "") + "/" + tenant() + path);
    }

    /** Tokens, secrets and the keys that tokens are verified by go over no network in the clear. */
    private static void requireSafe(String key, URI uri) {
        boolean safe = "https".equals(uri.getScheme()) && uri.getHost() != null;
        boolean here = "http".equals(uri.getScheme()) && HERE.contains(String.valueOf(uri.getHost()));
        if (!safe && !here) {
            throw new ConfigurationException(key
                    + " must be an absolute URL that begins with https:// (http:// on this machine only), not " + uri);
        }
    }

    private static ConfigurationException missing(String key, String meaning) {
        return new ConfigurationException(key + " must be set to " + meaning
                + ", because facade.auth.devices.mode or facade.auth.network-access.mode is not pass-through");
    }
}

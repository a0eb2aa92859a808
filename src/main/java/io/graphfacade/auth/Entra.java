package io.graphfacade.auth;

import io.graphfacade.cloud.Cloud;
import io.graphfacade.cloud.CloudConfig;
import io.graphfacade.setting.ServiceUrl;
import io.graphfacade.transport.TrustedCertificates;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The addresses of the configured tenant in Entra, and the names of the facade there. Wrong settings stop the start. */
@Singleton
public class Entra {

    private final AuthConfig config;
    private final Cloud cloud;
    private final Optional<UUID> tenant;
    private final Optional<UUID> clientId;
    private final URI authority;
    private final Optional<URI> jwksUri;
    private final Optional<URI> tokenEndpoint;

    @Inject
    public Entra(AuthConfig config, CloudConfig clouds) {
        this.config = config;
        this.cloud = clouds.cloud();
        AuthSettings.require(config);
        TrustedCertificates.require("facade.auth.ca-certificate", config.caCertificate());
        tenant = config.tenant().map(written -> AuthSettings.guid("facade.auth.tenant", written));
        clientId = config.clientId().map(written -> AuthSettings.guid("facade.auth.client-id", written));
        authority = config.authority()
                .map(written -> AuthSettings.authority("facade.auth.authority", written))
                .orElseGet(() -> URI.create(cloud.authority()));
        jwksUri = config.jwksUri()
                .map(written -> ServiceUrl.safe("facade.auth.jwks-uri", written).uri());
        tokenEndpoint = config.tokenEndpoint().map(written -> ServiceUrl.safe("facade.auth.token-endpoint", written)
                .uri());
        if (isNeeded()) {
            tenant();
            clientId();
        }
    }

    /** Observes the start, so that wrong settings stop it; see {@code Main}. */
    void atStart(@Observes Router routes) {}

    /** Whether any token is verified or exchanged. */
    public boolean isNeeded() {
        return config.devices().mode() != AuthConfig.Mode.PASS_THROUGH
                || config.networkAccess().mode() != AuthConfig.Mode.PASS_THROUGH;
    }

    public UUID tenant() {
        return tenant.orElseThrow(() -> missing("facade.auth.tenant", "the GUID of the Entra tenant"));
    }

    public UUID clientId() {
        return clientId.orElseThrow(
                () -> missing("facade.auth.client-id", "the GUID of the facade's app registration"));
    }

    public List<String> audiences() {
        return config.audiences()
                .orElseGet(() -> List.of("api://" + clientId(), clientId().toString()));
    }

    public List<String> issuers() {
        return config.issuers().orElseGet(() -> cloud.issuers(tenant()).toList());
    }

    public URI jwksUri() {
        return jwksUri.orElseGet(() -> ofTenant("/discovery/v2.0/keys"));
    }

    public URI tokenEndpoint() {
        return tokenEndpoint.orElseGet(() -> ofTenant("/oauth2/v2.0/token"));
    }

    /** The scope of all that the facade, or the user, has been granted for Graph. */
    public String scopeForGraph() {
        return cloud.graph() + "/.default";
    }

    /** The audience of another party's token that Entra takes for a credential. */
    public String federationAudience() {
        return cloud.federationAudience();
    }

    public Challenge challenge() {
        return Challenge.of(tenant().toString())
                .with("authorization_uri", ofTenant("/oauth2/v2.0/authorize").toString());
    }

    private URI ofTenant(String path) {
        return URI.create(authority.toString().replaceFirst("/+$", "") + "/" + tenant() + path);
    }

    private static ConfigurationException missing(String key, String meaning) {
        return new ConfigurationException(key + " must be set to " + meaning
                + ", because facade.auth.devices.mode or facade.auth.network-access.mode is not pass-through");
    }
}

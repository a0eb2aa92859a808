package io.graphfacade.auth;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** What Quarkus is to verify callers' tokens by. Nothing is fetched before the first of them comes. */
class CallerTenant {

    static final String ID = "caller";

    /** By how much clocks may differ. */
    private static final int TOLERANCE_IN_SECONDS = 300;

    private static final Duration KEEP_KEYS = Duration.ofHours(6);

    /** Only this makes Quarkus look at how old keys are. */
    private static final Duration LOOK_AT_AGE = Duration.ofMinutes(10);

    void describe(@Observes Oidc oidc, Entra entra, AuthConfig config) {
        if (!entra.isNeeded()) {
            return;
        }
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(
                        entra.authority().toString())
                .tenantId(ID)
                .applicationType(ApplicationType.SERVICE)
                .clientId(entra.clientId().toString())
                .discoveryEnabled(false)
                .jwksPath(entra.jwksUri().toString())
                .jwks()
                .resolveEarly(false)
                .cacheTimeToLive(KEEP_KEYS)
                .cleanUpTimerInterval(LOOK_AT_AGE)
                .end()
                .token()
                // one of several, which TokenVerification sees to
                .issuer("any")
                .audience(entra.audiences())
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .lifespanGrace(TOLERANCE_IN_SECONDS)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .followRedirects(false)
                .connectionTimeout(config.timeout());
        config.caCertificate().ifPresent(pem -> tenant.tlsConfigurationName(AuthConfig.TLS_CONFIGURATION));
        oidc.create(tenant.build());
    }
}

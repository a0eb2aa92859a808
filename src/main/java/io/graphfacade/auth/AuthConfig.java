package io.graphfacade.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may call, and with whose rights Graph is asked. */
@ConfigMapping(prefix = "facade.auth")
public interface AuthConfig {

    Family devices();

    Family networkAccess();

    /** The header that the caller's token is in. */
    @WithDefault("Authorization")
    String tokenHeader();

    /** The Entra tenant of the facade and its callers. Needed unless every mode is {@code pass-through}. */
    Optional<UUID> tenant();

    /** The facade's own app registration. Needed unless every mode is {@code pass-through}. */
    Optional<UUID> clientId();

    /** Audiences of callers' tokens; {@code api://} and the client id, and the client id alone, if none is named. */
    Optional<List<String>> audiences();

    /** The scope that a user's token must have to be exchanged. */
    @WithDefault("access_as_user")
    String scope();

    Application application();

    /** Scheme and host of Entra, in place of the cloud's. */
    Optional<URI> authority();

    /** Issuers of callers' tokens, in place of the tenant's. */
    Optional<List<String>> issuers();

    /** Where the keys are published that tokens are signed with (RFC 7517), in place of the tenant's. */
    Optional<URI> jwksUri();

    /** Where tokens are issued (RFC 6749 section 3.2), in place of the tenant's. */
    Optional<URI> tokenEndpoint();

    /** PEM file with the certificate authorities to trust in place of the system's, for a stand-in. */
    Optional<Path> caCertificate();

    /** Longest wait for Entra, and for AWS, in each request. */
    @WithDefault("5S")
    Duration timeout();

    Credential credential();

    interface Family {

        @WithDefault("pass-through")
        AuthMode mode();
    }

    /** Who may use the facade's own rights: whose token has one of the roles or one of the scopes. */
    interface Application {

        Optional<List<String>> roles();

        Optional<List<String>> scopes();
    }

    /** What Entra knows the facade by: a secret, or a certificate with its private key as PEM. */
    interface Credential {

        Optional<CredentialType> type();

        Optional<String> value();

        Optional<Path> file();

        /** Of a Secrets Manager secret or an SSM parameter. */
        Optional<String> arn();

        /** How long what was read from AWS is used. */
        @WithDefault("1H")
        Duration keep();
    }

    default AuthMode mode(OperationFamily family) {
        return family == OperationFamily.DEVICES
                ? devices().mode()
                : networkAccess().mode();
    }

    /** The time-out, or what is left if that is less. */
    default Duration within(Duration left) {
        return left.compareTo(timeout()) < 0 ? left : timeout();
    }
}

package io.graphfacade.auth;

import io.graphfacade.setting.WaitText;
import io.quarkus.runtime.configuration.TrimmedStringConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of callers, of Entra and of the facade's credential. Those that could have a secret in them, by mistake or not, are text
 * here and converted where they are used: the library quotes a value that it cannot convert.
 */
@ConfigMapping(prefix = "facade.auth")
public interface AuthConfig {

    Family devices();

    Family networkAccess();

    /** The header with the caller's token. */
    @WithDefault("Authorization")
    @WithConverter(TrimmedStringConverter.class)
    String tokenHeader();

    /** The Entra tenant of the facade and its callers. Needed unless every mode is {@code pass-through}. */
    Optional<String> tenant();

    /** Tenants whose tokens mode {@code pass-through} takes to Graph; those of all if none is named. */
    Optional<List<@WithConverter(TrimmedStringConverter.class) String>> passThroughTenants();

    /** The facade's own app registration. Needed unless every mode is {@code pass-through}. */
    Optional<String> clientId();

    /** Audiences of callers' tokens; {@code api://} and the client id, and the client id alone, if none is named. */
    Optional<List<@WithConverter(TrimmedStringConverter.class) String>> audiences();

    /** The scope that a user's token must have to be exchanged. */
    @WithDefault("access_as_user")
    @WithConverter(TrimmedStringConverter.class)
    String scope();

    Application application();

    /** Scheme and host of Entra, in place of the cloud's. */
    Optional<String> authority();

    /** Issuers of callers' tokens, in place of the tenant's. */
    Optional<List<@WithConverter(TrimmedStringConverter.class) String>> issuers();

    /** The address of the keys that tokens are signed with (RFC 7517), in place of the tenant's. */
    Optional<String> jwksUri();

    /** The address of the token endpoint (RFC 6749 section 3.2), in place of the tenant's. */
    Optional<String> tokenEndpoint();

    /** PEM file with the certificate authorities to trust in place of the system's, for a stand-in. */
    Optional<Path> caCertificate();

    /** Longest wait for Entra, and for AWS, in each request. */
    @WithDefault("5S")
    @WithConverter(WaitText.class)
    Duration timeout();

    CredentialSettings credential();

    /** The rights that Graph is asked with. */
    enum Mode {
        /** Those of the caller, who brings a token for Graph. */
        PASS_THROUGH,
        /** Those of the caller, whose token for this API is exchanged for one for Graph. */
        ON_BEHALF_OF,
        /** The facade's own, for the callers in {@link Application}. */
        APPLICATION
    }

    /** Proof of which application the facade is. */
    enum CredentialType {
        SECRET,
        /** An assertion signed with the key of a certificate (RFC 7523). */
        CERTIFICATE,
        /** A token of AWS that names the function's role; nothing is stored. */
        AWS_FEDERATION
    }

    interface Family {

        @WithDefault("pass-through")
        Mode mode();
    }

    /** Roles and scopes of tokens; one of them is enough to use the facade's own rights. */
    interface Application {

        Optional<List<@WithConverter(TrimmedStringConverter.class) String>> roles();

        Optional<List<@WithConverter(TrimmedStringConverter.class) String>> scopes();
    }

    /** The facade's credential at Entra: a secret, or a certificate with its private key as PEM. */
    interface CredentialSettings {

        Optional<String> type();

        Optional<String> value();

        Optional<Path> file();

        /** Of a Secrets Manager secret or an SSM parameter. */
        Optional<String> arn();

        /** A credential that was read from AWS is used for so long. */
        @WithDefault("1H")
        String keep();
    }

    default Mode mode(OperationFamily family) {
        return family == OperationFamily.DEVICES
                ? devices().mode()
                : networkAccess().mode();
    }

    /** The time-out, or the rest of the time if that is less. */
    default Duration within(Duration left) {
        return left.compareTo(timeout()) < 0 ? left : timeout();
    }
}

package io.graphfacade.auth.credential;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.AuthConfig.CredentialType;
import io.graphfacade.auth.Entra;
import io.graphfacade.aws.Arn;
import io.graphfacade.aws.AwsApi;
import io.graphfacade.setting.DurationText;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facade's credential as it is configured. A credential in AWS is read when it is first needed; any other is checked at once. */
@Singleton
public class CredentialSource {

    private static final String KEY = "facade.auth.credential";

    private final AuthConfig.CredentialSettings config;
    private final Entra entra;
    private final AwsApi aws;
    private final @Nullable Credential credential;

    @Inject
    CredentialSource(AuthConfig config, Entra entra, AwsApi aws) {
        this.config = config.credential();
        this.entra = entra;
        this.aws = aws;
        CredentialType type = this.config.type().map(CredentialSource::type).orElse(null);
        Duration keep = keep(this.config.keep());
        this.credential = entra.isNeeded() ? configured(type, keep) : null;
    }

    /** Observes the start, so that wrong settings stop it; see {@code Main}. */
    void atStart(@Observes Router routes) {}

    /** Null if every mode is pass-through. */
    public @Nullable Credential credential() {
        return credential;
    }

    private static CredentialType type(String written) {
        String name = written.strip().replace('-', '_');
        return Arrays.stream(CredentialType.values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> wrong(".type must be secret, certificate or aws-federation"));
    }

    private static Duration keep(String written) {
        try {
            return new DurationText().convert(written);
        } catch (IllegalArgumentException invalid) {
            throw wrong(".keep " + invalid.getMessage());
        }
    }

    private Credential configured(@Nullable CredentialType type, Duration keep) {
        if (type == null) {
            throw wrong(".type must be secret, certificate or aws-federation, because facade.auth.devices.mode"
                    + " or facade.auth.network-access.mode is not pass-through");
        }
        long sources = Stream.of(config.value(), config.file(), config.arn())
                .filter(source -> source.isPresent())
                .count();
        if (type == CredentialType.AWS_FEDERATION) {
            if (sources > 0) {
                throw wrong(".type is aws-federation, which stores nothing: .value, .file and .arn must not be set");
            }
            return new AwsFederation(aws, entra.federationAudience());
        }
        if (sources != 1) {
            throw wrong(": exactly one of .value, .file and .arn must say where the credential is");
        }
        return type == CredentialType.SECRET ? new ClientSecret(text(keep)) : certificate(text(keep));
    }

    private Credential certificate(CredentialText text) {
        if (text instanceof CredentialText.Given given) {
            try {
                SigningKey.of(given.value());
            } catch (IllegalArgumentException invalid) {
                throw wrong((config.file().isPresent() ? ".file " : ".value ") + invalid.getMessage());
            }
        }
        return new ClientCertificate(text, entra);
    }

    private CredentialText text(Duration keep) {
        if (config.arn().isPresent()) {
            try {
                return new StoredInAws(aws, Arn.of(config.arn().get().strip()), keep);
            } catch (IllegalArgumentException invalid) {
                throw wrong(".arn " + invalid.getMessage());
            }
        }
        String text = config.value()
                .or(() -> config.file().map(CredentialSource::content))
                .orElseThrow()
                .strip();
        if (text.isEmpty()) {
            throw wrong((config.file().isPresent() ? ".file" : ".value") + " must have a credential in it, not blanks");
        }
        return new CredentialText.Given(text);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw wrong(".file must name a file that can be read");
        }
    }

    private static ConfigurationException wrong(String problem) {
        return new ConfigurationException(KEY + problem);
    }
}

package io.graphfacade.auth;

import io.graphfacade.setting.ServiceUrl;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Checks the settings in {@link AuthConfig}. No message quotes one: any may be a secret that was put into the wrong place. */
final class AuthSettings {

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern BLANK = Pattern.compile("\\s");

    private AuthSettings() {}

    /** @throws ConfigurationException for settings that let nobody in, or promise more than Graph does */
    static void require(AuthConfig config) {
        if (config.devices().mode() == AuthConfig.Mode.APPLICATION) {
            throw new ConfigurationException("facade.auth.devices.mode must be pass-through or on-behalf-of, not"
                    + " application: Microsoft Graph lets users create devices, and no application");
        }
        requireNames("facade.auth.scope", List.of(config.scope()));
        requireNames("facade.auth.audiences", config.audiences().orElse(List.of()));
        requireNames("facade.auth.issuers", config.issuers().orElse(List.of()));
        requireNames(
                "facade.auth.application.roles", config.application().roles().orElse(List.of()));
        requireNames(
                "facade.auth.application.scopes", config.application().scopes().orElse(List.of()));
        config.passThroughTenants()
                .orElse(List.of())
                .forEach(tenant -> guid("facade.auth.pass-through-tenants", tenant));
        if (config.issuers().orElse(List.of()).stream().anyMatch(ServiceUrl::hasUserInfo)) {
            throw new ConfigurationException("facade.auth.issuers must be without user name and password");
        }
        if (!HEADER.matcher(config.tokenHeader()).matches()) {
            throw new ConfigurationException("facade.auth.token-header must be the name of a header");
        }
        if (config.networkAccess().mode() == AuthConfig.Mode.APPLICATION
                && config.application().roles().isEmpty()
                && config.application().scopes().isEmpty()) {
            throw new ConfigurationException("facade.auth.application.roles or facade.auth.application.scopes must name"
                    + " who may use the facade's own rights, because facade.auth.network-access.mode is application");
        }
    }

    /** No token has a name with a blank in it. */
    private static void requireNames(String key, List<String> names) {
        if (names.stream().anyMatch(name -> BLANK.matcher(name).find())) {
            throw new ConfigurationException(
                    key + " must be without blanks inside; where several can be named, commas separate them");
        }
    }

    static UUID guid(String key, String written) {
        if (!GUID.matcher(written.strip()).matches()) {
            throw new ConfigurationException(
                    key + " must be a GUID such as 6babcaad-604b-40ac-a9d7-9fd97c0b779f, not a name");
        }
        return UUID.fromString(written.strip());
    }

    /** The URL in front of the tenant and its paths. */
    static URI authority(String key, String written) {
        ServiceUrl url = ServiceUrl.safe(key, written);
        if (url.rest().contains("?")) {
            throw new ConfigurationException(key + " must be without query");
        }
        return url.uri();
    }
}

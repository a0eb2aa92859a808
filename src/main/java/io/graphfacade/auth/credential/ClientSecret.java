package io.graphfacade.auth.credential;

import java.time.Duration;
import java.util.Map;

/** A secret that Entra knows too (RFC 6749 section 2.3.1). */
record ClientSecret(CredentialText secret) implements Credential {

    @Override
    public Map<String, String> parameters(Duration time) {
        return Map.of("client_secret", secret.text(time));
    }

    @Override
    public boolean renew(Duration time) {
        return secret.renew(time);
    }
}

package io.graphfacade.auth.entra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Entra;
import io.graphfacade.auth.credential.Credential;
import io.graphfacade.auth.credential.CredentialSource;
import io.graphfacade.transport.Deadline;
import io.graphfacade.transport.TransportOutcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Asks Entra for tokens for Graph (RFC 6749 section 4.4, RFC 7523, contract 11). */
@Singleton
class TokenEndpoint {

    private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);

    private static final String GRANT_TYPE = "grant_type";

    /** Entra's live for an hour or a little more, and a day at most. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final EntraClient http;
    private final Entra entra;
    private final AuthConfig config;
    private final CredentialSource credentials;
    private final ObjectMapper json;

    @Inject
    TokenEndpoint(EntraClient http, Entra entra, AuthConfig config, CredentialSource credentials, ObjectMapper json) {
        this.http = http;
        this.entra = entra;
        this.config = config;
        this.credentials = credentials;
        this.json = json;
    }

    /** A token for Graph that Entra has issued to the facade. */
    record IssuedToken(BearerToken token, Instant expiry) {}

    IssuedToken onBehalfOf(BearerToken assertion, Duration time) {
        Map<String, String> grant = Map.of(
                GRANT_TYPE,
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "assertion",
                assertion.value(),
                "requested_token_use",
                "on_behalf_of");
        return issued(grant, true, time);
    }

    IssuedToken ofApplication(Duration time) {
        return issued(Map.of(GRANT_TYPE, "client_credentials"), false, time);
    }

    private IssuedToken issued(Map<String, String> grant, boolean forUser, Duration left) {
        Deadline deadline = Deadline.in(config.within(left));
        Credential credential = Objects.requireNonNull(credentials.credential());
        TransportOutcome.Answered answer = ask(grant, credential, deadline);
        if (answer.isOk()) {
            return token(answer);
        }
        EntraError error = error(answer);
        if (!error.isAboutCredential() || !credential.renew(deadline.left())) {
            throw error.failure(entra, forUser);
        }
        TransportOutcome.Answered second = ask(grant, credential, deadline);
        if (!second.isOk()) {
            throw error(second).failure(entra, forUser);
        }
        return token(second);
    }

    private EntraError error(TransportOutcome.Answered refusal) {
        return EntraError.of(tree(refusal));
    }

    private TransportOutcome.Answered ask(Map<String, String> grant, Credential credential, Deadline deadline) {
        Map<String, String> form = new HashMap<>(grant);
        form.put("client_id", entra.clientId().toString());
        form.put("scope", entra.scopeForGraph());
        form.putAll(credential.parameters(deadline.left()));
        TransportOutcome outcome = http.post(entra.tokenEndpoint(), form, deadline);
        if (outcome instanceof TransportOutcome.Answered answer) {
            if (!answer.isOk()) {
                EntraError error = error(answer);
                LOG.warnf("Microsoft Entra gives no token: %s%s", error, error.remedy(form));
            }
            return answer;
        }
        throw unavailable(outcome.summary());
    }

    /** Its lifetime counts from now on, a little later than Entra counts; so it is used until shortly before its end only. */
    private IssuedToken token(TransportOutcome.Answered answer) {
        JsonNode body = tree(answer);
        JsonNode token = body.path("access_token");
        long seconds = body.path("expires_in").asLong();
        if (!token.isTextual() || !BearerToken.isOne(token.textValue()) || seconds <= 0) {
            throw unavailable("its answer has no token with its lifetime");
        }
        Instant expiry = Instant.now().plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
        return new IssuedToken(new BearerToken(token.textValue()), expiry);
    }

    /** Missing if the answer is no JSON. */
    private JsonNode tree(TransportOutcome.Answered answer) {
        try {
            return json.readTree(answer.text());
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private RuntimeException unavailable(String reason) {
        LOG.warnf("Microsoft Entra gives no token: %s", reason);
        return EntraError.UNREADABLE.failure(entra, false);
    }
}

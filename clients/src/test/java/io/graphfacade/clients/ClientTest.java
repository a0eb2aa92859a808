package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.microsoft.kiota.authentication.AzureIdentityAuthenticationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Mono;

/** A test that calls the facade with one of Microsoft's clients, and looks at what Graph received. */
abstract class ClientTest {

    static final String TOKEN = "a.token-for~Graph";
    static final String HOST = "localhost";
    static final String SCOPE = "https://graph.microsoft.com/.default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> scopes = new CopyOnWriteArrayList<>();
    final TokenCredential credential = asked -> {
        scopes.addAll(asked.getScopes());
        return Mono.just(new AccessToken(TOKEN, OffsetDateTime.now().plusHours(1)));
    };
    Stage stage;

    @BeforeEach
    void anew() {
        stage = Stage.anew();
    }

    /** The client never left the facade, and asked for a token for Graph. */
    @AfterEach
    void tokensAreForGraph() {
        assertThat(scopes).containsOnly(SCOPE);
        assertThat(sentToGraph()).allMatch(request -> ("Bearer " + TOKEN).equals(request.getHeader("Authorization")));
    }

    AzureIdentityAuthenticationProvider authentication() {
        return new AzureIdentityAuthenticationProvider(credential, new String[] {HOST}, SCOPE);
    }

    String url(String version) {
        return stage.gateway().url() + version;
    }

    /** In the order in which it came. */
    List<LoggedRequest> sentToGraph() {
        return stage.graph().findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).stream()
                .sorted((one, other) -> one.getLoggedDate().compareTo(other.getLoggedDate()))
                .toList();
    }

    LoggedRequest theOnly(RequestMethod method) {
        List<LoggedRequest> all = sentToGraph().stream()
                .filter(request -> request.getMethod().equals(method))
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode bodyOf(LoggedRequest request) {
        return json(request.getBodyAsString());
    }
}

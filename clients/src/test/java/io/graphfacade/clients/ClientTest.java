package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.microsoft.kiota.authentication.AzureIdentityAuthenticationProvider;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import reactor.core.publisher.Mono;

/** A test that calls the facade with one of Microsoft's clients. */
abstract class ClientTest extends StageTest {

    static final String HOST = "localhost";
    static final String SCOPE = "https://graph.microsoft.com/.default";

    private final List<String> scopes = new CopyOnWriteArrayList<>();
    final TokenCredential credential = asked -> {
        scopes.addAll(asked.getScopes());
        return Mono.just(new AccessToken(TOKEN, OffsetDateTime.now().plusHours(1)));
    };

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
}

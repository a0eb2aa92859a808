package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A test that calls the facade, and looks at what Graph received. */
abstract class StageTest {

    static final String TOKEN = "a.token-for~Graph";

    private static final ObjectMapper JSON = new ObjectMapper();

    Stage stage;

    @BeforeEach
    void anew() {
        stage = Stage.anew();
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

    /** For tests to read: with apostrophes in place of quotation marks. */
    static JsonNode json(String text) {
        return parsed(text.replace('\'', '"'));
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode bodyOf(LoggedRequest request) {
        return parsed(request.getBodyAsString());
    }
}

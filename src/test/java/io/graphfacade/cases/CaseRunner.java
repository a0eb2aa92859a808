package io.graphfacade.cases;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.graphfacade.cases.CaseFile.Expected;
import io.graphfacade.cases.CaseFile.Request;
import io.graphfacade.cases.CaseFile.Stored;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Runs a case: a body is first only validated, and then sent. */
abstract class CaseRunner extends FacadeTest {

    private static final String VALIDATE_ONLY = "validateOnly";

    /** Build logs show no display names, so the message has the name. */
    void run(CaseFile written) {
        try {
            written.graph().forEach(this::willAnswer);
            if (hasReport(written)) {
                requireReport(written.expected(), send(written.request(), validateOnly(written.request())));
            }
            requireAnswer(
                    written.expected(),
                    send(written.request(), written.request().path()));
            requireReceived(written);
        } catch (AssertionError e) {
            AssertionError named = new AssertionError(written + ": " + e.getMessage());
            named.setStackTrace(e.getStackTrace());
            throw named;
        }
    }

    /** A report does not look at what Graph has. */
    private static boolean hasReport(CaseFile written) {
        return written.request().payload() != null
                && written.graph().isEmpty()
                && !written.request().path().contains(VALIDATE_ONLY);
    }

    private static void requireReport(Expected expected, Response report) {
        if (expected.sent() != null || !expected.findings().isEmpty()) {
            assertThat(json(report.asString()).has("findings"))
                    .as(report.asString())
                    .isTrue();
        }
        requireFound(expected, report);
    }

    private static void requireAnswer(Expected expected, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected.status());
        requireFound(expected, answer);
        if (expected.message() != null) {
            assertThat(answer.jsonPath().getString("error.message")).contains(expected.message());
        }
    }

    private static void requireFound(Expected expected, Response answer) {
        JsonNode body = answer.contentType().startsWith("text/") ? MissingNode.getInstance() : json(answer.asString());
        boolean isReport = body.has("findings");
        if (isReport) {
            assertThat(Found.findings(body)).containsExactlyInAnyOrderElementsOf(expected.findings());
        }
        if (!expected.errors().isEmpty()) {
            assertThat(Found.details(body)).containsExactlyInAnyOrderElementsOf(expected.errors());
        } else if (isReport) {
            assertThat(Found.changes(body)).containsExactlyInAnyOrderElementsOf(expected.changes());
        } else {
            assertThat(Found.warnings(list(answer, "Facade-Warnings")))
                    .containsExactlyInAnyOrderElementsOf(expected.findings());
            assertThat(Found.changes(list(answer, "Facade-Changes")))
                    .containsExactlyInAnyOrderElementsOf(expected.changes());
        }
    }

    private void requireReceived(CaseFile written) {
        Expected expected = written.expected();
        if (expected.sent() == null && expected.asked() == null) {
            assertThat(receivedByGraph())
                    .extracting(CaseRunner::asked)
                    .isSubsetOf(written.graph().stream().map(Stored::asked).toList());
            return;
        }
        boolean isRead = written.request().method().equals("GET");
        LoggedRequest received = isRead ? receivedByGraph().get(0) : onlyRequestToGraph();
        if (expected.asked() != null) {
            assertThat(asked(received)).isEqualTo(expected.asked());
        }
        if (expected.sent() != null) {
            assertThat(CaseFile.tree(received.getBodyAsString())).isEqualTo(expected.sentFor(written.request()));
        }
    }

    private static String asked(LoggedRequest received) {
        return received.getMethod() + " " + received.getUrl();
    }

    private void willAnswer(Stored stored) {
        String[] asked = stored.asked().split(" ", 2);
        graphWill(request(asked[0], urlEqualTo(asked[1]))
                .willReturn(jsonResponse(stored.answer().toString(), stored.status())));
    }

    private static Response send(Request request, String path) {
        RequestSpecification caller = request.payload() == null ? caller() : callerWithJson(request.payload());
        Map<String, String> headers = request.headers() == null ? Map.of() : request.headers();
        return caller.headers(headers).urlEncodingEnabled(false).request(request.method(), path);
    }

    private static String validateOnly(Request request) {
        return request.path() + (request.path().contains("?") ? "&" : "?") + VALIDATE_ONLY + "=true";
    }
}

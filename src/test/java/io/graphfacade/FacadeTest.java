package io.graphfacade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.judge.DescribedExchanges;
import io.graphfacade.judge.ReceivedBodies;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that calls the facade over HTTP and looks at what Graph received. */
@WithTestResource(GraphStandIn.class)
public abstract class FacadeTest {

    protected static final String TOKEN = "a.token-for~Graph";
    protected static final String REMOTE_NETWORK = "dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04";
    protected static final String REMOTE_NETWORKS = "/networkAccess/connectivity/remoteNetworks";
    protected static final String DEVICE_LINKS = REMOTE_NETWORKS + "/" + REMOTE_NETWORK + "/deviceLinks";
    protected static final String CONNECTIVITY_CONFIGURATION =
            REMOTE_NETWORKS + "/" + REMOTE_NETWORK + "/connectivityConfiguration";

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        RestAssured.replaceFiltersWith(new DescribedExchanges());
    }

    WireMock graph;

    @BeforeEach
    void forgetEarlierTests() {
        graph.resetToDefaultMappings();
        graph.resetRequests();
    }

    @AfterEach
    void graphReceivedItsOwnTypes() {
        if (!letsFaultsPass()) {
            ReceivedBodies.requireOfGraphsTypes(receivedByGraphIfItIsThere());
        }
    }

    /** Quarkus ends the stand-in for Graph with a test of a package that did not pass. WireMock's client throws what it does not declare. */
    private List<LoggedRequest> receivedByGraphIfItIsThere() {
        try {
            return receivedByGraph();
        } catch (Exception gone) {
            if (gone instanceof IOException) {
                return List.of();
            }
            throw gone;
        }
    }

    /** Whether the settings make warnings of errors, so that Graph gets what its types do not have. */
    protected boolean letsFaultsPass() {
        return false;
    }

    protected static RequestSpecification caller() {
        return given().auth().oauth2(TOKEN);
    }

    protected static RequestSpecification callerWithJson(String body) {
        return caller().contentType("application/json").body(body);
    }

    /** What the function answers to an event of Lambda's, in the form in which Lambda takes it. */
    protected static JsonNode invokeWith(String event) {
        return json(given().contentType("application/json")
                .body(event)
                .post("/_lambda_")
                .asString());
    }

    /** Lets Graph answer differently for the length of one test. */
    protected void graphWill(MappingBuilder stub) {
        graph.register(stub.atPriority(1));
    }

    /** Lets Graph answer differently once, and then as it always does. */
    protected void graphWillFirst(MappingBuilder stub, ResponseDefinitionBuilder answer) {
        graph.register(stub.willReturn(answer)
                .atPriority(1)
                .inScenario("first")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("then"));
    }

    protected WireMock graph() {
        return graph;
    }

    protected List<LoggedRequest> receivedByGraph() {
        return graph.find(WireMock.anyRequestedFor(WireMock.anyUrl()));
    }

    /** What Graph was asked besides looking something up. */
    protected LoggedRequest onlyRequestToGraph() {
        List<LoggedRequest> all = receivedByGraph();
        List<LoggedRequest> received = all.size() == 1
                ? all
                : all.stream().filter(request -> !isLookUp(request)).toList();
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private static boolean isLookUp(LoggedRequest request) {
        return request.getMethod().equals(RequestMethod.GET)
                && request.getUrl().matches(".*/(deviceLinks|devices.*|remoteNetworks(\\?.*)?)");
    }

    /** A header that is a list, which may stand on several lines. */
    protected static String list(Response answer, String header) {
        return String.join(", ", answer.headers().getValues(header));
    }

    protected static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the test resources. */
    public static String resource(String path) {
        try (InputStream file = FacadeTest.class.getResourceAsStream("/" + path)) {
            assertThat(file).as(path).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

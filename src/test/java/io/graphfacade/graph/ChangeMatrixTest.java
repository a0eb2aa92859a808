package io.graphfacade.graph;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each doubtful answer to an update or a delete, done or not, beside what a look-up can show, through a client that repeats as Microsoft's
 * do: a success is one, and what is said of the rest is true.
 */
@QuarkusTest
@WithTestResource(StatefulGraph.class)
class ChangeMatrixTest {

    private static final Set<Integer> REPEATED = Set.of(429, 503, 504);
    private static final int MOST_REPETITIONS = 3;
    private static final String ID = "bfda31c8-4588-4ee1-9d8e-a42829350534";
    private static final String PROFILE = "1adaf535-1e31-4e14-983f-2270408162bf";
    private static final String NETWORK = "/networkAccess/connectivity/remoteNetworks/" + ID;

    StatefulGraph graph;

    /** What is changed. */
    enum Change {
        DELETE_DEVICE("DELETE", "/devices/" + ID),
        DELETE_DEVICE_BY_DEVICE_ID("DELETE", "/devices(deviceId='" + ID + "')"),
        DELETE_LINK("DELETE", NETWORK + "/deviceLinks/" + ID),
        DELETE_NETWORK("DELETE", NETWORK),
        UPDATE_DEVICE("PATCH", "/devices/" + ID),
        UPDATE_DEVICE_BY_DEVICE_ID("PATCH", "/devices(deviceId='" + ID + "')"),
        ASSIGN_PROFILES("PATCH", NETWORK + "/forwardingProfiles");

        private final String method;
        private final String path;

        Change(String method, String path) {
            this.method = method;
            this.path = path;
        }

        private String body() {
            return this == ASSIGN_PROFILES
                    ? "{\"value\":[\"" + PROFILE + "\",\"" + ID + "\"]}"
                    : "{\"DisplayName\":\"Kiosk 8\",\"extensionAttributes\":{\"extensionAttribute1\":null}}";
        }

        private boolean isDelete() {
            return method.equals("DELETE");
        }
    }

    /** @param isDone whether Graph did it before it failed */
    record Cell(
            Change change,
            StatefulGraph.Fault fault,
            boolean isDone,
            boolean always,
            boolean canBeSeen,
            boolean saysSdk) {

        @Override
        public String toString() {
            return change + ", " + fault + (always ? " always" : " once") + (isDone ? ", done" : ", not done")
                    + (canBeSeen ? "" : ", not to be seen") + (saysSdk ? ", SdkVersion" : "");
        }

        /** What makes no difference is not tried both ways. */
        private boolean isTelling() {
            if (change != Change.DELETE_DEVICE && change != Change.UPDATE_DEVICE) {
                return !always && !saysSdk && canBeSeen;
            }
            boolean isLate = fault == StatefulGraph.Fault.LATE;
            return (saysSdk == always || fault.name().startsWith("STATUS_503")) && !(isLate && always);
        }

        /** What the caller has to hear in the end. */
        private Set<Integer> statuses() {
            if (isDone && canBeSeen) {
                return Set.of(204);
            }
            if (!canBeSeen) {
                return Set.of(502);
            }
            return always ? Set.of(502, 503) : Set.of(204);
        }
    }

    static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Change change : Change.values()) {
            for (StatefulGraph.Fault fault : StatefulGraph.Fault.values()) {
                for (int bits = 0; bits < 16; bits++) {
                    cells.add(new Cell(change, fault, bits % 2 > 0, bits / 2 % 2 > 0, bits / 4 % 2 > 0, bits / 8 > 0));
                }
            }
        }
        return cells.stream().filter(Cell::isTelling);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void aSuccessIsOneAndTheTruthIsToldOfTheRest(Cell cell) {
        graph.will(cell.fault(), cell.isDone(), cell.always(), sight(cell), device());

        Response answer = changeRepeating(cell);

        assertThat(answer.statusCode()).isIn(cell.statuses());
        boolean isDone = isDone(cell.change());
        if (answer.statusCode() == 204) {
            assertThat(isDone).isTrue();
        } else if (cell.canBeSeen()) {
            assertThat(isDone).isFalse();
        } else {
            assertThat(answer.<String>path("error.code")).isEqualTo("outcomeUnknown");
        }
        if (cell.change().isDelete()) {
            assertThat(graph.effects()).isLessThanOrEqualTo(1);
        }
        assertThat(graph.attempts()).isLessThanOrEqualTo(2 * MOST_REPETITIONS);
    }

    private boolean isDone(Change change) {
        return switch (change) {
            case UPDATE_DEVICE, UPDATE_DEVICE_BY_DEVICE_ID ->
                graph.left().get(0).path("displayName").asText().equals("Kiosk 8");
            case ASSIGN_PROFILES -> graph.left().get(0).path("value").size() == 2;
            default -> graph.left().isEmpty();
        };
    }

    private static StatefulGraph.Sight sight(Cell cell) {
        return cell.canBeSeen() ? StatefulGraph.Sight.ALL : StatefulGraph.Sight.FORBIDDEN;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Change.class)
    void whatWasNeverThereIsA404(Change change) {
        graph.will(StatefulGraph.Fault.HTML_201, false, false, StatefulGraph.Sight.ALL, null);
        graph.succeedAtOnce();

        Response answer = send(change, given());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("error.code")).isEqualTo("Request_ResourceNotFound");
        assertThat(graph.attempts()).isEqualTo(1);
    }

    @Test
    void aDeleteThatIsRepeatedByTheClientAndFindsNothingHasSucceeded() {
        graph.will(StatefulGraph.Fault.HTML_201, false, false, StatefulGraph.Sight.ALL, null);
        graph.succeedAtOnce();

        assertThat(send(Change.DELETE_DEVICE, given().header("Retry-Attempt", "1"))
                        .statusCode())
                .isEqualTo(204);
    }

    private static ObjectNode device() {
        return json(
                "{\"id\":\"" + ID + "\",\"deviceId\":\"" + ID
                        + "\",\"displayName\":\"Kiosk 7\",\"extensionAttributes\":{\"extensionAttribute1\":\"a\"},\"value\":[]}");
    }

    private static Response changeRepeating(Cell cell) {
        for (int repetitions = 0; ; repetitions++) {
            RequestSpecification request = given();
            if (cell.saysSdk()) {
                request.header("SdkVersion", "graph-java/6.69.0");
            }
            if (repetitions > 0) {
                request.header("Retry-Attempt", repetitions);
            }
            Response answer = send(cell.change(), request);
            if (!REPEATED.contains(answer.statusCode()) || repetitions == MOST_REPETITIONS) {
                return answer;
            }
        }
    }

    private static Response send(Change change, RequestSpecification request) {
        request.auth().oauth2("token").urlEncodingEnabled(false);
        if (!change.isDelete()) {
            request.contentType("application/json").body(change.body());
        }
        return request.request(change.method, change.path);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

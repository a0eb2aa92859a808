package io.graphfacade.graph;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each doubtful answer to a create, done or not, beside each thing that a look-up can show, through a client that repeats as Microsoft's
 * do: there is never more than one resource, and never a success that is none.
 */
@QuarkusTest
@WithTestResource(StatefulGraph.class)
class FaultMatrixTest {

    private static final Set<Integer> REPEATED = Set.of(429, 503, 504);
    private static final int MOST_REPETITIONS = 3;
    private static final String LINKS =
            "/networkAccess/connectivity/remoteNetworks/dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04/deviceLinks";

    StatefulGraph graph;

    /** What is created, and how somebody else's with the same key differs. */
    enum Kind {
        DEVICE("/devices", "samples/device-clean.json"),
        DEVICE_OF_OTHER_KEY("/devices", "samples/device-clean.json"),
        LINK(LINKS, "samples/device-link-clean.json");

        private final String path;
        private final ObjectNode body;

        Kind(String path, String sample) {
            this.path = path;
            this.body = json(FacadeTest.resource(sample));
        }

        private ObjectNode other() {
            ObjectNode other = body.deepCopy().put("id", "other");
            if (this == DEVICE_OF_OTHER_KEY) {
                ((ObjectNode) other.at("/alternativeSecurityIds/0")).put("key", "QUJD");
            } else if (this == LINK) {
                ((ObjectNode) other.at("/bgpConfiguration")).put("asn", "65001");
            } else {
                other.put("registrationDateTime", "2020-01-01T00:00:00Z");
            }
            return other;
        }
    }

    /** @param isDone whether Graph created it before it failed */
    record Cell(
            Kind kind,
            StatefulGraph.Fault fault,
            boolean isDone,
            boolean always,
            StatefulGraph.Sight sight,
            boolean other,
            boolean saysSdk) {

        @Override
        public String toString() {
            return kind + ", " + fault + (always ? " always" : " once") + (isDone ? ", done" : ", not done") + ", sees "
                    + sight + (other ? " and another one" : "") + (saysSdk ? ", SdkVersion" : "");
        }

        private boolean isPossible() {
            boolean isUnique = kind != Kind.LINK;
            return !(isUnique && other && isDone) && (other || kind != Kind.DEVICE_OF_OTHER_KEY);
        }

        /** What makes no difference is not tried both ways. */
        private boolean isTelling() {
            boolean isRepeatedByClient = fault.name().startsWith("STATUS_503");
            return (isRepeatedByClient || saysSdk == always || kind == Kind.LINK && !saysSdk)
                    && !(always && kind == Kind.LINK)
                    && !(other && sight == StatefulGraph.Sight.FORBIDDEN);
        }

        /** What the caller has to hear in the end. */
        private Set<Integer> statuses() {
            boolean sees = sight != StatefulGraph.Sight.FORBIDDEN;
            if (isDone && sight == StatefulGraph.Sight.ALL) {
                return Set.of(201);
            }
            if (kind == Kind.LINK || !sees) {
                return Set.of(502);
            }
            if (other) {
                return Set.of(409);
            }
            return always ? Set.of(502, 503) : Set.of(isDone ? 502 : 201);
        }
    }

    static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (StatefulGraph.Fault fault : StatefulGraph.Fault.values()) {
                for (StatefulGraph.Sight sight : StatefulGraph.Sight.values()) {
                    for (int bits = 0; bits < 16; bits++) {
                        cells.add(new Cell(
                                kind, fault, bits % 2 > 0, bits / 2 % 2 > 0, sight, bits / 4 % 2 > 0, bits / 8 > 0));
                    }
                }
            }
        }
        return cells.stream().filter(Cell::isPossible).filter(Cell::isTelling);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void thereIsOneAtMostAndASuccessIsOne(Cell cell) {
        ObjectNode other = cell.other() ? cell.kind().other() : null;
        graph.will(cell.fault(), cell.isDone(), cell.always(), cell.sight(), other);

        Response answer = createRepeating(cell);

        assertThat(graph.created()).hasSizeLessThanOrEqualTo(1);
        assertThat(answer.statusCode()).isIn(cell.statuses());
        if (answer.statusCode() == 201) {
            assertThat(graph.created()).hasSize(1);
            assertThat(answer.path("id").toString())
                    .isEqualTo(graph.created().get(0).path("id").asText());
        }
        if (cell.kind() == Kind.LINK) {
            assertThat(graph.attempts()).isEqualTo(1);
        }
        assertThat(graph.attempts()).isLessThanOrEqualTo(cell.saysSdk() ? 1 + MOST_REPETITIONS : 2 * MOST_REPETITIONS);
    }

    private static Response createRepeating(Cell cell) {
        for (int repetitions = 0; ; repetitions++) {
            RequestSpecification request = given().auth()
                    .oauth2("token")
                    .contentType("application/json")
                    .body(cell.kind().body.toString());
            if (cell.saysSdk()) {
                request.header("SdkVersion", "graph-java/6.69.0");
            }
            if (repetitions > 0) {
                request.header("Retry-Attempt", repetitions);
            }
            Response answer = request.post(cell.kind().path);
            if (!REPEATED.contains(answer.statusCode()) || repetitions == MOST_REPETITIONS) {
                return answer;
            }
        }
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

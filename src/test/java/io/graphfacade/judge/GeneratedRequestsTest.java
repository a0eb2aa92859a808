package io.graphfacade.judge;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that a tool makes from the OpenAPI document, each with its answer held against the document again ({@link DescribedExchanges}).
 *
 * <p>{@code -Dgenerated.seed=N} makes others.
 */
@QuarkusTest
class GeneratedRequestsTest extends FacadeTest {

    private static final EncoderConfig AS_TEXT = encoderConfig()
            .defaultContentCharset(StandardCharsets.UTF_8)
            .appendDefaultContentCharsetToContentTypeIfUndefined(false);
    private static final long SEED = Long.getLong("generated.seed", 1);

    private static final Map<String, List<GeneratedRequest>> REQUESTS = GeneratedRequests.all(SEED);

    static List<String> paths() {
        return GeneratedRequests.paths();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void whatTheDocumentAllowsIsTakenAndWhatItDoesNotIsRefusedOrMended(String path) {
        List<GeneratedRequest> requests = REQUESTS.get(path);
        SoftAssertions all = new SoftAssertions();

        requests.stream().filter(GeneratedRequest::canBeWritten).forEach(request -> {
            requireSense(all, path, request);
            if (GeneratedRequests.hasReport(path, request)) {
                requireSense(all, path + GeneratedRequests.VALIDATE, request.forItsReport());
            }
        });

        assertThat(requests)
                .as("made for each operation")
                .filteredOn(GeneratedRequest::isAsDescribed)
                .isNotEmpty();
        assertThat(requests).filteredOn(request -> !request.isAsDescribed()).isNotEmpty();
        all.assertAll();
    }

    private static void requireSense(SoftAssertions all, String path, GeneratedRequest request) {
        all.assertThatCode(() -> judge(path, request))
                .as(request + ", seed " + SEED)
                .doesNotThrowAnyException();
    }

    private static void judge(String path, GeneratedRequest request) {
        Response answer = sent(request);
        int status = answer.statusCode();
        if (!request.withToken() && !GeneratedRequests.isOpen(path, request.method())) {
            assertThat(status).as(answer.asString()).isEqualTo(401);
        } else if (request.isAsDescribed()) {
            assertThat(status).as(answer.asString()).isIn(200, 201, 204, 400, 404);
        } else {
            assertThat(status).as(answer.asString()).isLessThan(500);
        }
    }

    private static Response sent(GeneratedRequest request) {
        RequestSpecification specification = (request.withToken() ? caller() : given())
                .urlEncodingEnabled(false)
                .headers(request.headers());
        request.mediaType().ifPresent(type -> specification
                .config(config().encoderConfig(AS_TEXT.encodeContentTypeAs(type, ContentType.TEXT)))
                .header("Content-Type", type));
        request.body().ifPresent(specification::body);
        return specification.request(request.method(), request.url());
    }
}

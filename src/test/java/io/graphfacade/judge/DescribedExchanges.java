package io.graphfacade.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.graphfacade.OpenApiSchemas;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds each request of a test and its answer against the OpenAPI document, by Atlassian's validator.
 *
 * <p>An answer is always as described. A body that is described is not refused for its shape; one that is not described is refused, or
 * something is said of it. Paths, queries and headers may be written in other ways than the document shows, and the function says
 * nothing of it.
 */
public final class DescribedExchanges implements Filter {

    /** Rules that the schemas of the document have too. */
    private static final Set<String> OF_SHAPE = Set.of(
            "boolean-malformed",
            "item-count",
            "key-not-base64",
            "number-malformed",
            "read-only-property",
            "required",
            "time-malformed",
            "unknown-member",
            "unknown-property",
            "wrong-type");

    private static final String BATCH = "/$batch";
    private static final String OTHER_METHOD = "validation.request.operation.notAllowed";
    private static final String BODY = "validation.request.body";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IN_VERSION_30 = OpenApi30.of(Path.of("docs", "openapi.json"));
    private static final OpenApiInteractionValidator REQUESTS =
            OpenApiInteractionValidator.createForInlineApiSpecification(IN_VERSION_30)
                    .build();
    /** It takes objects for closed that say nothing of other properties. Graph's answers are open. */
    private static final OpenApiInteractionValidator ANSWERS =
            OpenApiInteractionValidator.createForInlineApiSpecification(IN_VERSION_30)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                            .build())
                    .withResolveCombinators(true)
                    .build();

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(asked, expected);
        Request request = RestAssuredRequest.of(asked);
        boolean onlyValidated = asked.getURI().toLowerCase(Locale.ROOT).contains("validate");
        if (URI.create(asked.getURI()).getPort() != RestAssured.port) {
            return answer; // of another server
        }
        DescribedPath.of(request.getPath())
                .ifPresent(path -> judge(new RequestAt(path, request), answer, onlyValidated));
        return answer;
    }

    private static void judge(RequestAt request, Response answer, boolean onlyValidated) {
        String what =
                request.getMethod() + " " + request.getPath() + ": " + answer.statusCode() + " " + answer.asString();
        assertThat(ofAnswer(request, answer, onlyValidated)).as(what).isEmpty();
        requireAgreement(request, answer, what);
    }

    private static List<String> ofAnswer(RequestAt request, Response answer, boolean onlyValidated) {
        int status = answer.statusCode();
        Request.Method method = request.getMethod();
        if (status >= 400
                        && !problems(ANSWERS.validateRequest(request), OTHER_METHOD)
                                .isEmpty()
                || method == Request.Method.OPTIONS) {
            return List.of();
        }
        if (status == 200 && answer.contentType().startsWith("text/plain")) {
            // A router configuration. A second type of the same success would make generated clients return either.
            return List.of();
        }
        if (status == 200
                && onlyValidated
                && method != Request.Method.GET
                && !request.getPath().equals(BATCH)) {
            // The report is described at $validate. A second success would be taken by clients for what was created.
            return OpenApiSchemas.problems("Report", json(answer));
        }
        // Prefer: return=representation; what was changed is described where it is read
        boolean representation = method == Request.Method.PATCH && status == 200;
        return problems(
                ANSWERS.validateResponse(
                        request.getPath(),
                        representation ? Request.Method.GET : method,
                        RestAssuredResponse.of(answer)),
                "");
    }

    private static void requireAgreement(RequestAt request, Response answer, String what) {
        List<String> ofRequest = new ArrayList<>(problems(REQUESTS.validateRequest(request), BODY));
        ofRequest.addAll(undescribedNames(request));
        if (answer.statusCode() == 400 && ofRequest.isEmpty()) {
            assertThat(json(answer).at("/error/details"))
                    .as("the document takes what is refused for its shape; " + what)
                    .extracting(detail -> detail.path("code").asText())
                    .doesNotContainAnyElementsOf(OF_SHAPE);
        }
        if (answer.statusCode() < 300 && !ofRequest.isEmpty()) {
            assertThat(isSomethingSaid(answer))
                    .as("the document refuses what is taken without a word, for %s; %s", ofRequest, what)
                    .isTrue();
        }
    }

    /** OpenAPI 3.0 cannot say which names other properties may have, so the document itself is asked. */
    private static List<String> undescribedNames(RequestAt request) {
        JsonNode operation = OpenApiSchemas.document()
                .path("paths")
                .path(request.at().template())
                .path(request.getMethod().name().toLowerCase(Locale.ROOT));
        JsonNode names = OpenApiSchemas.resolved(operation.at("/requestBody/content/application~1json/schema"))
                .path("propertyNames");
        return names.isMissingNode()
                ? List.of()
                : request.getRequestBody()
                        .map(DescribedExchanges::tree)
                        .map(body ->
                                OpenApiSchemas.problems(JSON.createObjectNode().set("propertyNames", names), body))
                        .orElse(List.of());
    }

    private static JsonNode tree(Body body) {
        try {
            return body.toJsonNode();
        } catch (IOException malformed) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isSomethingSaid(Response answer) {
        if (answer.header("Facade-Changes") != null || answer.header("Facade-Warnings") != null) {
            return true;
        }
        JsonNode body = answer.contentType().startsWith("text/plain") ? MissingNode.getInstance() : json(answer);
        return !body.path("changes").isEmpty() || !body.path("findings").isEmpty();
    }

    private static JsonNode json(Response answer) {
        return read(answer.asString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    private static List<String> problems(ValidationReport report, String ofKey) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> message.getKey().startsWith(ofKey))
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }
}

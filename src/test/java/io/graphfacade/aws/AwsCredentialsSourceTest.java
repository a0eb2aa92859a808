package io.graphfacade.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.graphfacade.aws.AwsStandIn.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A function with SnapStart has no credentials in its environment: they come from a server beside it. */
class AwsCredentialsSourceTest {

    private static final AwsStandIn AWS = new AwsStandIn();
    private static final String PATH = "/2021-04-23/credentials";
    private static final String AUTHORIZATION = "Zq7marker-of-the-container";
    private static final String NAME = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @BeforeEach
    void forgetEarlierTests() {
        AWS.forget();
        AWS.answers(AwsApiTest.webIdentityToken("a.b.c"));
        AWS.answersAt(PATH, credentials("ASIAFIRST", Duration.ofHours(1)));
    }

    private static ResponseDefinitionBuilder credentials(String id, Duration validity) {
        return okJson(
                """
                {"AccessKeyId":"%s","SecretAccessKey":"s3cret","Token":"session of %s","Expiration":"%s"}
                """
                        .formatted(id, id, Instant.now().plus(validity)));
    }

    private static Map<String, String> environment(String... more) {
        Map<String, String> environment = new HashMap<>(Map.of("AWS_REGION", "eu-central-1", NAME, AWS.url(PATH)));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    private static String tokenOf(AwsApi api) {
        return api.webIdentityToken("audience", LONG);
    }

    private static List<LoggedRequest> askedForCredentials() {
        return AWS.received().stream()
                .filter(request -> request.getUrl().equals(PATH))
                .toList();
    }

    private static List<String> signedWith() {
        return AWS.received().stream()
                .filter(request -> request.getMethod().equals(RequestMethod.POST))
                .map(request -> request.getHeader("authorization").replaceFirst(".*Credential=([^/]+)/.*", "$1") + ", "
                        + request.getHeader("x-amz-security-token"))
                .toList();
    }

    @Test
    void fromBesideTheFunction() {
        tokenOf(AWS.function(environment("AWS_CONTAINER_AUTHORIZATION_TOKEN", AUTHORIZATION)));

        assertThat(askedForCredentials()).hasSize(1).allSatisfy(request -> {
            assertThat(request.getMethod()).isEqualTo(RequestMethod.GET);
            assertThat(request.getHeader("authorization")).isEqualTo(AUTHORIZATION);
        });
        assertThat(signedWith()).containsExactly("ASIAFIRST, session of ASIAFIRST");
    }

    @Test
    void thoseOfTheEnvironmentGoFirst() {
        tokenOf(AWS.function(environment("AWS_ACCESS_KEY_ID", "AKIAOWN", "AWS_SECRET_ACCESS_KEY", "s3cret")));

        assertThat(askedForCredentials()).isEmpty();
        assertThat(signedWith()).containsExactly("AKIAOWN, null");
    }

    @Test
    void theTokenOfAFileIsReadEachTime(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("token");
        AWS.answersAt(PATH, credentials("ASIAFIRST", Duration.ofMinutes(1)));
        AwsApi api = AWS.function(environment(
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                file.toString(),
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                "of the environment"));

        Files.writeString(file, "first\n");
        tokenOf(api);
        Files.writeString(file, "second\n");
        tokenOf(api);

        assertThat(askedForCredentials())
                .extracting(request -> request.getHeader("authorization"))
                .containsExactly("first", "second");
    }

    @Test
    void withoutAToken() {
        tokenOf(AWS.function(environment()));

        assertThat(askedForCredentials()).hasSize(1).allSatisfy(request -> assertThat(
                        request.containsHeader("authorization"))
                .isFalse());
    }

    @ParameterizedTest(name = "{0}: asked {1} times in two calls")
    @CsvSource({"PT1H, 1", "PT11M, 1", "PT9M, 2", "PT1S, 2", "PT-1S, 2"})
    void areKeptUntilATokenWouldOutliveThem(Duration validity, int asked) {
        AWS.answersAt(PATH, credentials("ASIAFIRST", validity));
        AwsApi api = AWS.function(environment());

        tokenOf(api);
        AWS.answersAt(PATH, credentials("ASIASECOND", validity));
        tokenOf(api);

        assertThat(askedForCredentials()).hasSize(asked);
        assertThat(signedWith())
                .last()
                .isEqualTo(asked == 1 ? "ASIAFIRST, session of ASIAFIRST" : "ASIASECOND, session of ASIASECOND");
    }

    @Test
    void areNotKeptWhereTheirEndIsNotKnown() {
        AWS.answersAt(PATH, okJson("{\"AccessKeyId\":\"ASIAFIRST\",\"SecretAccessKey\":\"s3cret\"}"));
        AwsApi api = AWS.function(environment());

        tokenOf(api);
        tokenOf(api);

        assertThat(askedForCredentials()).hasSize(2);
        assertThat(signedWith()).containsExactly("ASIAFIRST, null", "ASIAFIRST, null");
    }

    @Test
    void noneAtAll() {
        AwsApi api = AWS.function(Map.of("AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "AKIAOWN"));

        fails(
                api,
                "there are no credentials of AWS: neither AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY nor " + NAME
                        + " is set",
                false);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://credentials.example/",
                "http://localhost.example/",
                "http://localhost@credentials.example/",
                "http://127.0.0.1.example/",
                "http://10.0.0.1/",
                "https://user:password@credentials.example/",
                "http:///",
                "http://local host/",
                "https:credentials",
                "ftp://localhost/",
                "localhost:1234"
            })
    void theTokenDoesNotGoOverANetworkInTheClear(String uri) {
        AwsApi api = AWS.function(environment(NAME, uri, "AWS_CONTAINER_AUTHORIZATION_TOKEN", AUTHORIZATION));

        fails(api, NAME + " must begin with https:// or lead to this machine", false);
    }

    static Stream<Arguments> failures() {
        String nonsense = NAME + ": an answer without what was asked for (status 200)";
        return Stream.of(
                Arguments.of(
                        "refused",
                        aResponse().withStatus(403).withBody("{\"message\":\"" + AUTHORIZATION + "\"}"),
                        NAME + ": no error code (status 403)",
                        false),
                Arguments.of("a fault", aResponse().withStatus(500), NAME + ": no error code (status 500)", true),
                Arguments.of("a page", aResponse().withBody("<html>" + AUTHORIZATION), nonsense, false),
                Arguments.of("no keys", okJson("{\"Token\":\"" + AUTHORIZATION + "\"}"), nonsense, false),
                Arguments.of(
                        "an expiration that is none",
                        okJson("{\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"b\",\"Expiration\":\"soon\"}"),
                        nonsense,
                        false),
                Arguments.of(
                        "more than credentials",
                        aResponse().withBody(AUTHORIZATION.repeat(600_000 / AUTHORIZATION.length())),
                        NAME + ": the answer from " + AWS.host() + " is larger than any of AWS's",
                        true),
                Arguments.of(
                        "nothing",
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        NAME + ": no connection to " + AWS.host() + ", or it broke off",
                        true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void theServerFails(String name, ResponseDefinitionBuilder answer, String message, boolean temporary) {
        AWS.answersAt(PATH, answer);

        fails(AWS.function(environment("AWS_CONTAINER_AUTHORIZATION_TOKEN", AUTHORIZATION)), message, temporary);
        assertThat(signedWith()).isEmpty();
    }

    @Test
    void aTokenFileThatIsMissing() {
        fails(
                AWS.function(environment("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/nowhere/token")),
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE must name a text file that can be read",
                false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AWS_CONTAINER_AUTHORIZATION_TOKEN, " + NAME + ": the header authorization would not be printable ASCII",
        "AWS_SESSION_TOKEN, sts:GetWebIdentityToken: the header x-amz-security-token would not be printable ASCII"
    })
    void aTokenOfTwoLinesIsNotQuoted(String variable, String message) {
        Map<String, String> environment = environment(variable, AUTHORIZATION + "\n" + AUTHORIZATION);
        if (variable.equals("AWS_SESSION_TOKEN")) {
            environment.put("AWS_ACCESS_KEY_ID", "AKIAOWN");
            environment.put("AWS_SECRET_ACCESS_KEY", "s3cret");
        }

        fails(AWS.function(environment), message, false);
        assertThat(AWS.received()).isEmpty();
    }

    @Test
    void theTimeIsThatOfBothRequests() {
        AWS.answersAt(PATH, credentials("ASIAFIRST", Duration.ofHours(1)).withFixedDelay((int) LONG.toMillis()));
        AwsApi api = AWS.function(environment());

        AwsFailure failure =
                catchThrowableOfType(AwsFailure.class, () -> api.webIdentityToken("audience", Duration.ofMillis(500)));

        assertThat(failure).hasMessage(NAME + ": no answer from " + AWS.host() + " in time");
    }

    private static void fails(AwsApi api, String message, boolean temporary) {
        AwsFailure failure = catchThrowableOfType(AwsFailure.class, () -> tokenOf(api));

        assertThat(failure).hasMessage(message).hasNoCause();
        assertThat(failure.temporary()).isEqualTo(temporary);
        assertThat(failure.getMessage()).doesNotContain(AUTHORIZATION);
    }
}

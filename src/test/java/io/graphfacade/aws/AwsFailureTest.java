package io.graphfacade.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static io.graphfacade.aws.AwsStandIn.ENVIRONMENT;
import static io.graphfacade.aws.AwsStandIn.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS refuses, fails, talks nonsense or is silent. The answers hold secrets, which the failures must not. */
class AwsFailureTest {

    private static final AwsStandIn AWS = new AwsStandIn();
    private static final AwsApi API = AWS.function(ENVIRONMENT);

    private static final Arn SECRET = Arn.of("arn:aws:secretsmanager:eu-central-1:123456789012:secret:facade-AbCdEf");
    private static final Arn PARAMETER = Arn.of("arn:aws:ssm:eu-central-1:123456789012:parameter/facade");
    private static final String MARKER = "Zq7marker";
    private static final String TOKEN = "eyJ." + MARKER + ".sig";
    private static final Duration SHORT = Duration.ofMillis(500);

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @BeforeEach
    void forgetEarlierTests() {
        AWS.forget();
    }

    private static ResponseDefinitionBuilder xmlError(String code, int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/xml")
                .withBody(
                        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>"
                                + "<Code>" + code + "</Code><Message>" + MARKER + " is not authorized</Message></Error>"
                                + "<RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId></ErrorResponse>");
    }

    private static ResponseDefinitionBuilder jsonError(String type, int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody("{\"Message\":\"" + MARKER + "\",\"__type\":\"" + type + "\"}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AccessDenied, 403, false",
        "OutboundWebIdentityFederationDisabledException, 403, false",
        "ExpiredTokenException, 403, false",
        "InvalidClientTokenId, 403, false",
        "Throttling, 400, true",
        "RequestLimitExceeded, 503, true"
    })
    void stsRefuses(String code, int status, boolean temporary) {
        AWS.answers(xmlError(code, status));

        fails(this::token, "sts:GetWebIdentityToken: " + code + " (status " + status + ")", temporary);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ResourceNotFoundException, 400, ResourceNotFoundException, false",
        "AccessDeniedException, 400, AccessDeniedException, false",
        "com.amazonaws.secretsmanager#DecryptionFailure, 400, DecryptionFailure, false",
        "ExpiredTokenException, 400, ExpiredTokenException, false",
        "ThrottlingException, 400, ThrottlingException, true",
        "aws#TooManyRequestsException:http://internal.amazon.com/, 429, TooManyRequestsException, true",
        "InternalServiceError, 500, InternalServiceError, true"
    })
    void secretsManagerRefuses(String type, int status, String code, boolean temporary) {
        AWS.answers(jsonError(type, status));

        fails(
                () -> API.secret(SECRET, LONG),
                "secretsmanager:GetSecretValue: " + code + " (status " + status + ")",
                temporary);
    }

    /** A code is words; what is a secret, or could be one, is none. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                AwsStandIn.ACCESS_KEY_ID,
                AwsStandIn.SECRET_ACCESS_KEY,
                AwsStandIn.SESSION_TOKEN,
                "wJalrXUtnFEMI",
                "Zq7marker",
                "CorrectHorse",
                "TheCorrectHorseBattery",
                "lowercase",
                "UPPERCASE",
                "Word.lower",
                "Word..Word",
                "."
            })
    void aSecretIsNoErrorCode(String code) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        if (code.contains("CorrectHorse")) {
            environment.put("AWS_SESSION_TOKEN", "CorrectHorse" + code.substring(code.indexOf("Horse") + 5));
        }
        AwsApi api = AWS.function(environment);
        AWS.answers(jsonError(code, 400));
        fails(() -> api.secret(SECRET, LONG), "secretsmanager:GetSecretValue: no error code (status 400)", false);
        AWS.answers(xmlError(code, 400));
        fails(
                () -> api.webIdentityToken("audience", LONG),
                "sts:GetWebIdentityToken: no error code (status 400)",
                false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AccessDenied, o: AccessDenied (status 400)",
        "CorrectHorse, o: no error code (status 400)",
        "TheCorrectHorseBattery, o: no error code (status 400)",
        "Horse, o: no error code (status 400)"
    })
    void norIsOneThatWasReadBefore(String code, String message) {
        assertThat(AwsFailure.refused("o", code, 400).messageWithout("CorrectHorse"))
                .isEqualTo(message);
    }

    @Test
    void parameterStoreRefuses() {
        AWS.answers(jsonError("ParameterNotFound", 400));

        fails(() -> API.secret(PARAMETER, LONG), "ssm:GetParameter: ParameterNotFound (status 400)", false);
        assertThat(AWS.received()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "302, <html>, false",
        "403, , false",
        "404, {}, false",
        "429, slow down, true",
        "502, <html>Bad Gateway</html>, true"
    })
    void withoutACode(int status, String body, boolean temporary) {
        AWS.answers(aResponse()
                .withStatus(status)
                .withHeader("Location", AWS.url("/elsewhere"))
                .withBody(body == null ? "" : body + MARKER));

        fails(this::token, "sts:GetWebIdentityToken: no error code (status " + status + ")", temporary);
    }

    static Stream<Arguments> nonsense() {
        String doctype = "<!DOCTYPE x [<!ENTITY t SYSTEM \"file:///etc/hostname\">]>";
        return Stream.of(
                Arguments.of("nothing", aResponse().withStatus(200)),
                Arguments.of("a page", okXml("<html><body>" + MARKER + "</body></html>")),
                Arguments.of("JSON that breaks off", okJson("{\"SecretString\":\"" + MARKER)),
                Arguments.of("a list", okJson("[\"" + MARKER + "\"]")),
                Arguments.of("a number for a text", okJson("{\"SecretString\":1,\"Parameter\":{\"Value\":1}}")),
                Arguments.of("null", okJson("{\"SecretString\":null,\"Parameter\":null,\"note\":\"" + MARKER + "\"}")),
                Arguments.of("no Base64", okJson("{\"SecretBinary\":\"" + MARKER + "!\"}")),
                Arguments.of("bytes that are no text", okJson("{\"SecretBinary\":\"/////w==\"}")),
                Arguments.of("no token", okXml("<R><WebIdentityToken></WebIdentityToken></R>")),
                Arguments.of("a token that is none", okXml("<WebIdentityToken>" + MARKER + "</WebIdentityToken>")),
                Arguments.of("an entity", okXml(doctype + "<WebIdentityToken>a.b.&t;</WebIdentityToken>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void nonsense(String name, ResponseDefinitionBuilder answer) {
        AWS.answers(answer);

        String problem = ": an answer without what was asked for (status 200)";
        fails(this::token, "sts:GetWebIdentityToken" + problem, false);
        fails(() -> API.secret(SECRET, LONG), "secretsmanager:GetSecretValue" + problem, false);
        fails(() -> API.secret(PARAMETER, LONG), "ssm:GetParameter" + problem, false);
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("500", xmlError("InternalFailure", 500)),
                Arguments.of("503", xmlError("ServiceUnavailable", 503)),
                Arguments.of("a reset connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("a connection that is closed", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("no HTTP", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void isAskedOnceMore(String name, ResponseDefinitionBuilder first) {
        AWS.answersFirst(first, AwsApiTest.webIdentityToken(TOKEN));

        assertThat(token()).isEqualTo(TOKEN);
        assertThat(AWS.received()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void andNotMoreOften(String name, ResponseDefinitionBuilder always) {
        AWS.answers(always);

        AwsFailure failure = catchThrowableOfType(AwsFailure.class, this::token);

        assertThat(failure.temporary()).isTrue();
        assertThat(AWS.received()).hasSize(2);
    }

    @Test
    void whatIsRefusedIsNotAskedAgain() {
        AWS.answersFirst(xmlError("Throttling", 400), AwsApiTest.webIdentityToken(TOKEN));

        fails(this::token, "sts:GetWebIdentityToken: Throttling (status 400)", true);
        assertThat(AWS.received()).hasSize(1);
    }

    @Test
    void silenceUntilTheTimeIsOver() {
        AWS.answers(AwsApiTest.webIdentityToken(TOKEN).withFixedDelay((int) LONG.toMillis()));

        long begin = System.nanoTime();
        fails(
                () -> API.webIdentityToken("audience", SHORT),
                "sts:GetWebIdentityToken: no answer from " + AWS.host() + " in time",
                true);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SHORT, LONG.dividedBy(2));
        assertThat(AWS.received()).hasSize(1);
    }

    @Test
    void anAnswerThatTrickles() {
        AWS.answers(AwsApiTest.webIdentityToken(TOKEN).withChunkedDribbleDelay(20, (int) LONG.toMillis()));

        fails(
                () -> API.webIdentityToken("audience", SHORT),
                "sts:GetWebIdentityToken: no answer from " + AWS.host() + " in time",
                true);
    }

    @ParameterizedTest(name = "with status {0}")
    @ValueSource(ints = {200, 400, 500})
    void anAnswerThatIsTooLarge(int status) {
        String spaces = " ".repeat(600_000);
        AWS.answers(AwsApiTest.webIdentityToken(TOKEN + spaces).withStatus(status));

        fails(
                this::token,
                "sts:GetWebIdentityToken: the answer from " + AWS.host() + " is larger than any of AWS's",
                true);
    }

    @Test
    void aSecretAsLargeAsItMayBe() {
        AWS.answers(okJson("{\"SecretString\":\"" + "\\u00e4".repeat(65_536) + "\"}"));

        assertThat(API.secret(SECRET, LONG)).isEqualTo("ä".repeat(65_536));
    }

    @Test
    void withoutTimeNothingIsSent() {
        AWS.answers(AwsApiTest.webIdentityToken(TOKEN));

        fails(
                () -> API.webIdentityToken("audience", Duration.ZERO),
                "sts:GetWebIdentityToken: no answer from " + AWS.host() + " in time",
                true);
        assertThat(AWS.received()).isEmpty();
    }

    @Test
    void nobodyListens() {
        AwsApi nowhere = AWS.function(ENVIRONMENT, "http://localhost:1");

        fails(
                () -> nowhere.secret(SECRET, LONG),
                "secretsmanager:GetSecretValue: no connection to localhost:1, or it broke off",
                true);
    }

    @Test
    void aHostThatDoesNotExist() {
        AwsApi nowhere = AWS.function(ENVIRONMENT, "http://sts.nowhere.invalid");

        fails(
                () -> nowhere.webIdentityToken("audience", LONG),
                "sts:GetWebIdentityToken: no connection to sts.nowhere.invalid, or it broke off",
                true);
    }

    @Test
    void withoutARegion() {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.remove("AWS_REGION");

        fails(() -> AWS.function(environment).webIdentityToken("audience", LONG), "AWS_REGION is not set", false);
        assertThat(AWS.received()).isEmpty();
    }

    private String token() {
        return API.webIdentityToken("audience", LONG);
    }

    private static void fails(Supplier<String> operation, String message, boolean temporary) {
        AwsFailure failure = catchThrowableOfType(AwsFailure.class, operation::get);

        assertThat(failure).hasMessage(message).hasNoCause();
        assertThat(failure.temporary()).isEqualTo(temporary);
        assertThat(failure.toString())
                .doesNotContain(
                        MARKER, AwsStandIn.SECRET_ACCESS_KEY, AwsStandIn.ACCESS_KEY_ID, AwsStandIn.SESSION_TOKEN);
    }
}

package io.graphfacade.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.graphfacade.aws.AwsStandIn.ENVIRONMENT;
import static io.graphfacade.aws.AwsStandIn.LONG;
import static io.graphfacade.aws.AwsStandIn.SESSION_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS is asked, and what becomes of a good answer. */
class AwsApiTest {

    private static final AwsStandIn AWS = new AwsStandIn();
    private static final AwsApi API = AWS.function(ENVIRONMENT);

    private static final String TOKEN = "eyJraWQiOiJSU0EifQ.eyJhdWQiOiJhcGk6Ly9BenVyZSJ9.c2ln-bmF0_dXJl";
    private static final String SECRET = "arn:aws:secretsmanager:us-east-2:123456789012:secret:facade-AbCdEf";
    private static final String PARAMETER = "arn:aws:ssm:us-east-2:123456789012:parameter/prod/facade";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256"
            + " Credential=AKIDEXAMPLE/([0-9]{8})/([a-z0-9-]+)/([a-z]+)/aws4_request,"
            + " SignedHeaders=([a-z0-9;-]+), Signature=[0-9a-f]{64}");

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @BeforeEach
    void forgetEarlierTests() {
        AWS.forget();
    }

    static ResponseDefinitionBuilder webIdentityToken(String token) {
        return okForContentType(
                "text/xml",
                """
                <GetWebIdentityTokenResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <GetWebIdentityTokenResult>
                    <Expiration>2026-11-21T13:25:15.703Z</Expiration>
                    <WebIdentityToken>%s</WebIdentityToken>
                  </GetWebIdentityTokenResult>
                  <ResponseMetadata><RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId></ResponseMetadata>
                </GetWebIdentityTokenResponse>
                """
                        .formatted(token));
    }

    @Test
    void aWebIdentityToken() {
        AWS.answers(webIdentityToken(TOKEN));

        assertThat(API.webIdentityToken("api://AzureADTokenExchange", LONG)).isEqualTo(TOKEN);

        LoggedRequest request = AWS.onlyRequest();
        assertThat(request.getBodyAsString())
                .isEqualTo("Action=GetWebIdentityToken&Version=2011-06-15"
                        + "&Audience.member.1=api%3A%2F%2FAzureADTokenExchange"
                        + "&SigningAlgorithm=RS256&DurationSeconds=300");
        assertThat(request.getHeader("content-type")).isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(request.containsHeader("x-amz-target")).isFalse();
        isSigned(request, "eu-central-1", "sts", "content-type;host;x-amz-date;x-amz-security-token");
    }

    @Test
    void anAudienceIsOneFieldOfTheForm() {
        AWS.answers(webIdentityToken(TOKEN));

        API.webIdentityToken("a b&Action=x+ü", LONG);

        assertThat(AWS.onlyRequest().getBodyAsString()).contains("&Audience.member.1=a%20b%26Action%3Dx%2B%C3%BC&");
    }

    @Test
    void aSecret() {
        AWS.answers(okJson("{\"ARN\":\"" + SECRET + "\",\"Name\":\"facade\",\"SecretString\":\"s3cret \\u00fc\\n\"}"));

        assertThat(API.secret(Arn.of(SECRET), LONG)).isEqualTo("s3cret ü\n");

        LoggedRequest request = AWS.onlyRequest();
        assertThat(request.getBodyAsString()).isEqualTo("{\"SecretId\":\"" + SECRET + "\"}");
        assertThat(request.getHeader("content-type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(request.getHeader("x-amz-target")).isEqualTo("secretsmanager.GetSecretValue");
        isSigned(
                request,
                "us-east-2",
                "secretsmanager",
                "content-type;host;x-amz-date;x-amz-security-token;x-amz-target");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"czNjcmV0, s3cret", "LS0tIMO8, --- ü"})
    void aBinarySecretIsText(String base64, String text) {
        AWS.answers(okJson("{\"SecretBinary\":\"" + base64 + "\"}"));

        assertThat(API.secret(Arn.of(SECRET), LONG)).isEqualTo(text);
    }

    @Test
    void aParameterByItsArnDecrypted() {
        AWS.answers(
                okJson("{\"Parameter\":{\"Name\":\"/prod/facade\",\"Type\":\"SecureString\",\"Value\":\"s3cret\"}}"));

        assertThat(API.secret(Arn.of(PARAMETER), LONG)).isEqualTo("s3cret");

        LoggedRequest request = AWS.onlyRequest();
        assertThat(request.getBodyAsString()).isEqualTo("{\"Name\":\"" + PARAMETER + "\",\"WithDecryption\":true}");
        assertThat(request.getHeader("content-type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(request.getHeader("x-amz-target")).isEqualTo("AmazonSSM.GetParameter");
        isSigned(request, "us-east-2", "ssm", "content-type;host;x-amz-date;x-amz-security-token;x-amz-target");
    }

    @Test
    void aUsersKeysHaveNoSessionToken() {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.remove("AWS_SESSION_TOKEN");
        AWS.answers(webIdentityToken(TOKEN));

        AWS.function(environment).webIdentityToken("audience", LONG);

        assertThat(AWS.onlyRequest().containsHeader("x-amz-security-token")).isFalse();
        isSigned(AWS.onlyRequest(), "eu-central-1", "sts", null, "content-type;host;x-amz-date");
    }

    @Test
    void noConnectionIsKept() {
        AWS.answers(webIdentityToken(TOKEN));

        API.webIdentityToken("audience", LONG);
        API.webIdentityToken("audience", LONG);

        assertThat(AWS.received()).hasSize(2).allSatisfy(request -> assertThat(request.getHeader("connection"))
                .isEqualToIgnoringCase("close"));
    }

    @Test
    void nothingIsKept() {
        AWS.answersFirst(webIdentityToken("a.b.first"), webIdentityToken("a.b.then"));

        assertThat(API.webIdentityToken("audience", LONG)).isEqualTo("a.b.first");
        assertThat(API.webIdentityToken("audience", LONG)).isEqualTo("a.b.then");
    }

    private static void isSigned(LoggedRequest request, String region, String service, String names) {
        isSigned(request, region, service, SESSION_TOKEN, names);
    }

    /** Calculates the signature of what was received once more; that the calculation is right is for another test. */
    private static void isSigned(
            LoggedRequest request, String region, String service, String sessionToken, String names) {
        String authorization = request.getHeader("authorization");
        Matcher matcher = AUTHORIZATION.matcher(authorization);
        assertThat(authorization).matches(AUTHORIZATION);
        assertThat(matcher.matches()).isTrue();
        assertThat(matcher.group(2)).isEqualTo(region);
        assertThat(matcher.group(3)).isEqualTo(service);
        assertThat(matcher.group(4)).isEqualTo(names);
        assertThat(request.getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(request.getUrl()).isEqualTo("/");
        assertThat(request.getHeader("x-amz-security-token")).isEqualTo(sessionToken);

        String time = request.getHeader("x-amz-date");
        assertThat(Duration.between(
                        TIME.parse(time, Instant::from), Instant.now().truncatedTo(ChronoUnit.SECONDS)))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(matcher.group(1)).isEqualTo(time.substring(0, 8));
        TreeMap<String, String> headers = Arrays.stream(names.split(";"))
                .collect(Collectors.toMap(Function.identity(), request::getHeader, (one, other) -> one, TreeMap::new));
        AwsCredentials credentials =
                new AwsCredentials(AwsStandIn.ACCESS_KEY_ID, AwsStandIn.SECRET_ACCESS_KEY, sessionToken, null);
        assertThat(new Signature(credentials, service, region).authorization(headers, request.getBodyAsString()))
                .isEqualTo(authorization);
    }
}

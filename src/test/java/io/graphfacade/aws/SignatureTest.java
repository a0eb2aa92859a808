package io.graphfacade.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the signatures that AWS publishes with its test suite for Signature Version 4. */
class SignatureTest {

    private static final AwsCredentials CREDENTIALS =
            new AwsCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null, null);
    private static final String SESSION_TOKEN =
            "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBu"
                    + "FqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPky"
                    + "QDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Y"
                    + "jc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        "post-vanilla",
                        Map.of(),
                        "",
                        "host;x-amz-date",
                        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
                Arguments.of(
                        "post-header-value-case",
                        Map.of("my-header1", "VALUE1"),
                        "",
                        "host;my-header1;x-amz-date",
                        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"),
                Arguments.of(
                        "post-x-www-form-urlencoded",
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        "Param1=value1",
                        "content-type;host;x-amz-date",
                        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
                Arguments.of(
                        "post-sts-header-before",
                        Map.of("x-amz-security-token", SESSION_TOKEN),
                        "",
                        "host;x-amz-date;x-amz-security-token",
                        "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void published(String name, Map<String, String> headers, String body, String names, String signature) {
        TreeMap<String, String> all = new TreeMap<>(headers);
        all.put("host", "example.amazonaws.com");
        all.put("x-amz-date", "20150830T123600Z");

        assertThat(new Signature(CREDENTIALS, "service", "us-east-1").authorization(all, body))
                .isEqualTo(
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders="
                                + names + ", Signature=" + signature);
    }

    @Test
    void credentialsAreNotPrinted() {
        assertThat(new Signature(CREDENTIALS, "service", "us-east-1").toString())
                .doesNotContain("AKID", "wJalr");
    }
}

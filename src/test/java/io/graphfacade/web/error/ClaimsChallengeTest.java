package io.graphfacade.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims as a token request takes them, out of the header that has them in Base64. */
class ClaimsChallengeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\" | {\"a\":1}",
                "Bearer claims=\"eyJhIjoxfQ\" | {\"a\":1}",
                "Bearer realm=\"x\", Claims = \"eyJhIjoi8J-ZgiJ9\" | {\"a\":\"\uD83D\uDE42\"}",
                "Bearer claims=\"{a:1}\" | {a:1}",
                "Bearer claims=\"/w==\" | /w=="
            })
    void claimsAreDecodedWhereTheyAreEncoded(String header, String claims) {
        assertThat(ClaimsChallenge.in(Map.of("www-authenticate", header))).isEqualTo(claims);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WWW-Authenticate | Bearer realm=\"x\", error=\"invalid_token\"",
                "WWW-Authenticate | Bearer realm=\"noclaims=\"",
                "ETag | Bearer claims=\"e30=\""
            })
    void otherHeadersHaveNone(String name, String header) {
        assertThat(ClaimsChallenge.in(Map.of(name, header))).isNull();
    }
}

package io.graphfacade.auth.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.auth.BearerToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but a token of Entra's form is looked at any further. Apostrophes stand for quotation marks. */
class SignedTokenTest {

    private static final String HEADER = "{'alg':'RS256','kid':'a key'}";
    private static final String CLAIMS = "{'oid':'someone','exp':1700000000}";
    private static final String SIGNATURE = "c2ln";

    @Test
    void oneOfEntrasFormIsReadOnce() {
        SignedToken token =
                SignedToken.of(new BearerToken(token(HEADER, CLAIMS))).orElseThrow();

        assertThat(token.keyId()).isEqualTo("a key");
        assertThat(token.claims().object()).isEqualTo("someone");
        assertThat(token.claims().expiry()).hasToString("2023-11-14T22:13:20Z");
        assertThat(token).hasToString("a signed token");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'alg':'none','kid':'a key'} | {}",
                "{'alg':'HS256','kid':'a key'} | {}",
                "{'alg':['RS256'],'kid':'a key'} | {}",
                "{'alg':'RS256'} | {}",
                "{'alg':'RS256','kid':1} | {}",
                "{'alg':'RS256','kid':null} | {}",
                "{'alg':'RS256','kid':'a key','cty':1} | {}",
                "{'alg':'RS256','kid':'a key','enc':'A128GCM'} | no JSON",
                "['RS256'] | {}",
                "no JSON | {}",
                "{'alg':'RS256','kid':'a key'} | no JSON",
                "{'alg':'RS256','kid':'a key'} | []",
                "{'alg':'RS256','kid':'a key'} | {'oid':'a','oid':'b'}"
            })
    void anyOtherIsNone(String header, String claims) {
        assertThat(SignedToken.of(new BearerToken(token(header, claims)))).isEmpty();
    }

    @Test
    void oneWithinAnotherIsNone() {
        String inner = token(HEADER, CLAIMS);

        assertThat(SignedToken.of(new BearerToken(token("{'alg':'RS256','kid':'a key','cty':'JWT'}", inner))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"opaque", "a.b", "a.b.c", "a.b.c.d.e", "..", "a~.b.c"})
    void norIsATextOfAnotherForm(String text) {
        assertThat(SignedToken.of(new BearerToken(text))).isEmpty();
    }

    private static String token(String header, String claims) {
        return encoded(header) + "." + encoded(claims) + "." + SIGNATURE;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

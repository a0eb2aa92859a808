package io.graphfacade.auth.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.auth.BearerToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token for Graph is read as far as it can be. Apostrophes stand for quotation marks. */
class TokenClaimsTest {

    @Test
    void claimsOfATokenAreRead() {
        TokenClaims claims = claims("{'aud':'https://graph.microsoft.com','exp':1700000000,'nbf':1.6e9,'scp':'A B',"
                + "'oid':'J\u00fcrgen \\u00e9','azp':null,'xms':{'a':[1,{}]}} ");

        assertThat(claims.audience()).isEqualTo("https://graph.microsoft.com");
        assertThat(claims.expiry()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(claims.notBefore()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
        assertThat(claims.permissions()).containsExactlyInAnyOrder("A", "B");
        assertThat(claims.object()).isEqualTo("J\u00fcrgen \u00e9");
        assertThat(claims.application()).isNull();
        assertThat(claims.isAppOnly()).isFalse();
    }

    @Test
    void rolesOfAnApplicationAreRead() {
        TokenClaims claims = claims("{'roles':['Device.ReadWrite.All',7],'aud':['a','b']}");

        assertThat(claims.permissions()).containsExactly("Device.ReadWrite.All");
        assertThat(claims.isAppOnly()).isTrue();
        assertThat(claims.isFor(List.of("b"))).isTrue();
        assertThat(claims.audience()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'exp':123456789012345678901234567890}",
                "{'exp':1e400}",
                "{'exp':-1e19}",
                "{'exp':'1700000000'}",
                "{'exp':null}",
                "{'exp':true}"
            })
    void aTimeThatIsNoneIsNotRead(String payload) {
        assertThat(claims(payload).expiry()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "'text'",
                "7",
                "{'exp':1",
                "{'exp':1}{}",
                "{'exp':1} x",
                "{'exp':1,'exp':2}",
                "{'a':{'exp':1,'exp':2}}",
                "{exp:1}"
            })
    void aPayloadThatIsNoObjectHasNoClaims(String payload) {
        assertThat(claims(payload).claims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "a.b.c.d", "a.!.c", "a..c", "eyJ.eyJ.sig"})
    void aTokenOfAnotherFormHasNoClaims(String token) {
        assertThat(TokenClaims.of(new BearerToken(token)).claims()).isEmpty();
    }

    private static TokenClaims claims(String payload) {
        byte[] json = payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        return TokenClaims.of(new BearerToken("e30." + encoded + ".c2ln"));
    }
}

package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path or query as a URI can have it. */
class RawUriTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/devices, /devices",
        "/a%2Fb%c3%A9, /a%2Fb%c3%A9",
        "/100%, /100%25",
        "/100%4, /100%254",
        "/100%4x, /100%254x",
        "/%%41, /%25%41",
        "/caf\u00e9, /caf%C3%A9",
        "/\u20ac\uD83D\uDE00, /%E2%82%AC%F0%9F%98%80",
        "/a b, /a%20b",
        "/a?b#c, /a%3Fb%23c",
        "/{a}, /%7Ba%7D",
        "/-._~!$&'()*+;=:@, /-._~!$&'()*+;=:@"
    })
    void aPath(String raw, String encoded) {
        assertThat(RawUri.path(raw)).isEqualTo(encoded);
        assertThat(RawUri.path(encoded)).isEqualTo(encoded);
    }

    @Test
    void aQueryMayHaveQuestionMarks() {
        assertThat(RawUri.query("a=b?c&d={}")).isEqualTo("a=b?c&d=%7B%7D");
    }

    @Test
    @Timeout(20)
    void theTimeGrowsWithTheLength() {
        assertThat(RawUri.path(" ".repeat(6_000_000))).hasSize(18_000_000);
        assertThat(RawUri.path("\u00e9".repeat(3_000_000))).hasSize(18_000_000);
        assertThat(RawUri.path("%".repeat(3_000_000))).hasSize(9_000_000);
    }
}

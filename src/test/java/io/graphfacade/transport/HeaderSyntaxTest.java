package io.graphfacade.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.http.impl.HttpUtils;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSyntaxTest {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern TOKEN68 = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    @ParameterizedTest
    @ValueSource(strings = {"content-type", "PATCH", "x_y.z~1", "!#$%&'*+-.^_`|~", "0"})
    void aNameOrAMethod(String text) {
        assertThat(HeaderSyntax.isToken(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a:", "name\r", "(a)", "naïve", "a/b", "a=", "@", "[", "{", "\u0141", "\u212a"})
    void noneOfThem(String text) {
        assertThat(HeaderSyntax.isToken(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ0.eyJ0.c2ln", "YWJj", "YQ==", "a=", "-._~+/", "0"})
    void aToken68(String text) {
        assertThat(HeaderSyntax.isToken68(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "==", "a=b", "a b", "a\n", "tökén", "a,b", "a\"", "\u0141", "\u212a"})
    void noToken68(String text) {
        assertThat(HeaderSyntax.isToken68(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer eyJ0", "a\tb", "Zürich", "\u0080", "\u009f", "\u2028", "\ud83d\ude00", "~"})
    void aValueWithoutControlCharacters(String value) {
        assertThat(HeaderSyntax.hasControl(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\r\nb", "a\n", "\u001f", "a\u007f", "ü\u0001"})
    void aValueWithOne(String value) {
        assertThat(HeaderSyntax.hasControl(value)).isTrue();
    }

    /** So a value without one needs no look of Vert.x, which folds lines and refuses all other control characters. */
    @Property
    void vertxAcceptsAnyValueWithoutOne(@ForAll String value) {
        if (!HeaderSyntax.hasControl(value)) {
            assertThatCode(() -> HttpUtils.validateHeaderValue(value)).doesNotThrowAnyException();
        }
    }

    @Property
    void theyAreWhatTheGrammarSays(@ForAll("textsThatAreNearlyOne") String text) {
        assertThat(HeaderSyntax.isToken(text)).isEqualTo(TOKEN.matcher(text).matches());
        assertThat(HeaderSyntax.isToken68(text)).isEqualTo(TOKEN68.matcher(text).matches());
    }

    @Provide
    Arbitrary<String> textsThatAreNearlyOne() {
        Arbitrary<Character> likely = Arbitraries.chars().range('!', '~');
        Arbitrary<Character> any = Arbitraries.chars().all();
        return Arbitraries.frequencyOf(Tuple.of(30, likely), Tuple.of(1, any))
                .list()
                .ofMaxSize(8)
                .map(characters -> characters.stream().map(String::valueOf).reduce("", String::concat));
    }
}

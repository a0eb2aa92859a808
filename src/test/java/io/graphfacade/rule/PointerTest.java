package io.graphfacade.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PointerTest {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("plain", "name", "/name"),
                Arguments.of("empty", "", "/"),
                Arguments.of("slash", "a/b", "/a~1b"),
                Arguments.of("tilde", "a~b", "/a~0b"),
                Arguments.of("tilde before a one", "~1", "/~01"),
                Arguments.of("tilde and slash", "~/", "/~0~1"),
                Arguments.of("space", " ", "/ "),
                Arguments.of("quotation mark", "\"", "/\""),
                Arguments.of("annotation", "@odata.type", "/@odata.type"),
                Arguments.of("letter beyond ASCII", "\u00E9", "/\u00E9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void escaped(String name, String token, String pointer) {
        assertThat(Pointer.ROOT.child(token)).hasToString(pointer);
        assertThat(JsonPointer.compile(pointer).getMatchingProperty()).isEqualTo(token);
    }

    @Test
    void theRootIsEmpty() {
        assertThat(Pointer.ROOT).hasToString("");
    }

    @Test
    void namesAndIndexes() {
        assertThat(Pointer.ROOT.child("parts").child(0).child("number")).hasToString("/parts/0/number");
    }

    @Test
    void appended() {
        Pointer relative = Pointer.ROOT.child("a").child("b");

        assertThat(Pointer.ROOT.child("x").append(relative)).hasToString("/x/a/b");
        assertThat(Pointer.ROOT.append(relative)).isEqualTo(relative);
        assertThat(relative.append(Pointer.ROOT)).isEqualTo(relative);
    }
}

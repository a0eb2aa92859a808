package io.graphfacade.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.NameIterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in for methods of SmallRye Config and of Quarkus says what those say, from each place in a name. */
class NameSegmentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "facade",
                "quarkus.http.port",
                "facade.list[0].name",
                "quarkus.log.category.\"io.graphfacade\".level",
                "quarkus.log.category.*.level",
                ".",
                "..",
                "a.",
                "\"a.b",
                "a\\.b.c",
                "a\\\".b.c",
                "\"a\\\"b.c\".d",
                "a\\\\.b",
                "a\\"
            })
    void aSegmentEndsAtTheSamePlace(String name) {
        delimiters(name).forEach(position -> {
            assertThat(NameSegments.end(name, position))
                    .isEqualTo(new NameIterator(name, position).getNextEnd())
                    .isEqualTo(new io.quarkus.runtime.configuration.NameIterator(name, position).getNextEnd());
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "quarkus.http.port, 7, http",
                "quarkus.http.port, 7, htt",
                "quarkus.http.port, 7, https",
                "quarkus.http.port, 12, port",
                "a.\"b.c\".d, 1, b.c",
                "a.\"b.c\".d, 1, '\"b.c\"'",
                "a.b\\\"c, 1, 'b\"c'"
            })
    void aSegmentIsTheSameText(String name, int position, String other) {
        assertThat(NameSegments.isNext(name, position, other, 0, other.length()))
                .isEqualTo(new NameIterator(name, position).nextSegmentEquals(other));
    }

    @Property
    void aSegmentOfAnyNameEndsAtTheSamePlace(@ForAll("names") String name) {
        aSegmentEndsAtTheSamePlace(name);
    }

    @Property
    void aSegmentOfAnyNameIsTheSameText(@ForAll("names") String name, @ForAll("texts") String other) {
        delimiters(name).forEach(position -> IntStream.rangeClosed(0, other.length())
                .forEach(offset -> IntStream.rangeClosed(0, other.length() - offset)
                        .forEach(length -> assertThat(NameSegments.isNext(name, position, other, offset, length))
                                .isEqualTo(
                                        new NameIterator(name, position).nextSegmentEquals(other, offset, length)))));
    }

    @Test
    void thereIsNoSegmentAfterTheEnd() {
        assertThatThrownBy(() -> NameSegments.end("facade", 6)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new NameIterator("facade", 6).getNextEnd()).isInstanceOf(NoSuchElementException.class);
    }

    /** A segment begins after one of these; SmallRye takes no other position. */
    private static IntStream delimiters(String name) {
        return IntStream.range(-1, name.length()).filter(at -> at < 0 || name.charAt(at) == '.');
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab.\"\\*").ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab.\"*").ofMaxLength(5);
    }
}

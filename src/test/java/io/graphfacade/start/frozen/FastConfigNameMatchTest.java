package io.graphfacade.start.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.PropertiesUtil;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in for a method of Quarkus says what that says, for each part of a key. */
class FastConfigNameMatchTest {

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "quarkus.http.port, -1, quarkus",
        "quarkus.http.port, -1, quartz",
        "quarkus.http.port, -1, facade",
        "quarkus.http.port, 7, http",
        "quarkus.http.port, 12, port",
        "quarkus.http.port, 7, *",
        "quarkus.oidc.\"a.b\".token, 12, *",
        "quarkus.oidc.*.token, 12, tenant",
        "facade.list[0].name, 6, list[*]",
        "facade.list[0].name, 6, list",
        "facade, -1, facade",
        "FACADE_GRAPH, -1, facade"
    })
    void itSaysTheSame(String key, int position, String mapped) {
        assertThat(FastConfigNameMatch.isMapped(new NameIterator(key, position), mapped))
                .isEqualTo(PropertiesUtil.isMapped(new NameIterator(key, position), mapped));
    }

    @Property
    void itSaysTheSameOfAnyKey(@ForAll("keys") String key, @ForAll("parts") String mapped) {
        Stream.iterate(-1, position -> position >= -1 && position < key.length(), position -> next(key, position))
                .forEach(position -> itSaysTheSame(key, position, mapped));
    }

    private static int next(String key, int position) {
        int dot = key.indexOf('.', position + 1);
        return dot < 0 ? key.length() : dot;
    }

    @Provide
    Arbitrary<String> keys() {
        return parts().list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(".", parts));
    }

    @Provide
    Arbitrary<String> parts() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("abA-_").ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> indexed =
                Combinators.combine(names, Arbitraries.of("[0]", "[*]", "[12]")).as(String::concat);
        return Arbitraries.oneOf(names, names, indexed, Arbitraries.of("*", "\"ab\""));
    }
}

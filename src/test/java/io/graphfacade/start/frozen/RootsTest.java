package io.graphfacade.start.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.PropertiesUtil;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roots of names are those that Quarkus would find. */
class RootsTest {

    private static final Set<String> ROOTS = Set.of("facade", "quarkus.http", "quarkus.http.cors", "quarkus.log");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facade",
                "facade.graph.cloud",
                "facade[0]",
                "quarkus.http.port",
                "quarkus.http.cors.origins[1]",
                "quarkus.log.category.\"io.graphfacade\".level"
            })
    void aNameAfterARootIsInIt(String name) {
        assertThat(Roots.contain(ROOTS, name)).isTrue();
        assertThat(PropertiesUtil.isPropertyInRoots(name, ROOTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "[", "facades", "facad", "quarkus", "quarkus.https.port", "log.quarkus.log", ".facade"})
    void anotherIsInNone(String name) {
        assertThat(Roots.contain(ROOTS, name)).isFalse();
        assertThat(PropertiesUtil.isPropertyInRoots(name, ROOTS)).isFalse();
    }
}

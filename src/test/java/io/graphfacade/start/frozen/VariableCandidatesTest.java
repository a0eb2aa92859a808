package io.graphfacade.start.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import java.lang.reflect.Method;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

/** Names that a variable's name is compared with are those that SmallRye Config takes, in its order. */
class VariableCandidatesTest {

    @Test
    void namesWithADashAWildcardOrACapitalLetterAreTaken() {
        assertThat(VariableCandidates.of("facade.graph", Set.of("cloud", "read-timeout", "map.*", "camelCase"))
                        .names())
                .containsExactly("camelCase", "map.*", "read-timeout");
    }

    @Test
    void allAreTakenWhereThePrefixHasADash() {
        assertThat(VariableCandidates.of("quarkus.lambda-http", Set.of("port", "read-timeout"))
                        .names())
                .containsExactly("port", "read-timeout");
    }

    @Test
    void aNameComesBeforeOneWithAWildcardThatItFits() {
        assertThat(VariableCandidates.of("quarkus.log", Set.of("category.*.min-level", "category.named.min-level"))
                        .names())
                .containsExactly("category.named.min-level", "category.*.min-level");
    }

    @Property
    void smallRyeConfigTakesTheSame(@ForAll @Chars({'a', 'z', 'A', 'Z', '-', '*', '.', '"', '['}) String name)
            throws ReflectiveOperationException {
        Method original = EnvConfigSource.class.getDeclaredMethod("isCandidateForEnvMatching", String.class);
        original.setAccessible(true);

        assertThat(VariableCandidates.isCandidate(name)).isEqualTo(original.invoke(null, name));
    }
}

package io.graphfacade.start.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.common.utils.StringUtil;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of settings have the form that MicroProfile Config gives names of environment variables. */
class VariableNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "facade.graph.read-timeout, FACADE_GRAPH_READ_TIMEOUT",
        "quarkus.log.category.\"io.graphfacade\".level, QUARKUS_LOG_CATEGORY__IO_GRAPHFACADE__LEVEL",
        "FACADE_GRAPH_CLOUD, FACADE_GRAPH_CLOUD",
        "%prod.facade.list[12], _PROD_FACADE_LIST_12_",
        "größe, GR__E"
    })
    void lettersAndDigitsOfAsciiStayAndAllOthersAreUnderscores(String name, String variable) {
        assertThat(VariableName.of(name)).isEqualTo(variable);
    }

    /** Where a name ends with a quotation mark, SmallRye Config has two underscores for it, so that a variable's name can end with both. */
    @Property
    void itIsTheFormOfSmallRyeConfig(@ForAll @CharRange(from = ' ', to = '~') String name) {
        Assume.that(!name.endsWith("\""));

        assertThat(VariableName.of(name))
                .isEqualTo(StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FACADE_GRAPH_CLOUD, FACADE", "PATH, PATH", "_HANDLER, ''"})
    void aNameBeginsWithWhatIsBeforeItsFirstUnderscore(String variable, String begin) {
        assertThat(VariableName.begin(variable)).isEqualTo(begin);
    }
}

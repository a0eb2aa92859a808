package io.graphfacade.cases;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the function as it is without any setting. */
@QuarkusTest
class CasesTest extends CaseRunner {

    static Stream<CaseFile> cases() {
        return CaseFile.all().stream().filter(written -> written.settings().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCaseComesOutAsItsFileSays(CaseFile written) {
        run(written);
    }
}

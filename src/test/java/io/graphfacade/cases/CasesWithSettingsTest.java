package io.graphfacade.cases;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that name settings. All of them share one function, which has all of their settings. */
@QuarkusTest
@TestProfile(CasesWithSettingsTest.Settings.class)
class CasesWithSettingsTest extends CaseRunner {

    public static final class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new TreeMap<>();
            cases().forEach(written -> written.settings().forEach((key, value) -> {
                String other = all.put(key, value);
                if (other != null && !other.equals(value)) {
                    throw new IllegalStateException(
                            written + " wants " + key + " to be " + value + ", and another case " + other);
                }
            }));
            return all;
        }
    }

    static Stream<CaseFile> cases() {
        return CaseFile.all().stream().filter(written -> !written.settings().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCaseComesOutAsItsFileSays(CaseFile written) {
        run(written);
    }
}

package io.graphfacade.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "20S, PT20S",
        "20s, PT20S",
        "500MS, PT0.5S",
        "0.5S, PT0.5S",
        "1M, PT1M",
        "1H30M, PT1H30M",
        "PT5S, PT5S",
        "24H, PT24H",
        "1D, PT24H",
        "7, PT7S",
        "1MS, PT0.001S"
    })
    void aTimeIsRead(String text, Duration duration) {
        assertThat(new DurationText().convert(text)).isEqualTo(duration);
        assertThat(new WaitText().convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"soon", "-5", "-5S", "PT-5S", "5X", "S", "9223372036854775807D", "99999999999999999999S"})
    void whatIsNoTimeIsRefused(String text) {
        refuses(new DurationText(), text, "(expected a time such as 20S or 500MS)");
        refuses(new WaitText(), text, "(expected a time such as 20S or 500MS)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"9223372036854775807S", "300D", "25D", "25H", "86400001MS"})
    void whatNobodyWaitsForIsRefused(String text) {
        refuses(new DurationText(), text, "(expected a time such as 20S or 500MS, at most 24H)");
        refuses(new WaitText(), text, "(expected a time such as 20S or 500MS, at most 24H)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "0S", "0.0001S", "PT0S"})
    void noTimeAtAllIsRefusedWhereSomethingHasToHappenInIt(String text) {
        assertThat(new DurationText().convert(text)).isLessThan(Duration.ofMillis(1));
        refuses(new WaitText(), text, "(expected a time such as 20S or 500MS, at least 1MS)");
    }

    /** Negative ones, and ones of years, mean something to others. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PT-5S", "PT87600H", "PT0S"})
    void durationsOfLibrariesAreReadAsEver(String text) {
        Duration read = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("some.library.duration", text)
                .build()
                .getValue("some.library.duration", Duration.class);

        assertThat(read).isEqualTo(Duration.parse(text));
    }

    @Test
    void nothingIsNoTime() {
        assertThat(new DurationText().convert("")).isNull();
        assertThat(new WaitText().convert("")).isNull();
    }

    private static void refuses(DurationText converter, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> converter.convert(text))
                .withMessage(message);
    }
}

package io.graphfacade.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    @ParameterizedTest(name = "{0}: representation {1}, wait {2} s")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "return=representation | true | 0",
                "Return = \"representation\" | true | 0",
                "return=minimal | false | 0",
                "wait=10 | false | 10",
                "WAIT = 10; foo=bar | false | 10",
                "wait=\"10\" | false | 10",
                "wait=10, wait=20 | false | 10",
                "respond-async, wait=5,return=representation | true | 5",
                "wait=-1 | false | 0",
                "wait=1.5 | false | 0",
                "wait=99999999999 | false | 0",
                "include-unknown-enum-members | false | 0",
                "`` | false | 0",
                ",;, | false | 0",
            })
    void areReadAndOthersLeftAlone(String header, boolean representation, long seconds) {
        assertThat(Preferences.of(header)).isEqualTo(new Preferences(representation, Duration.ofSeconds(seconds)));
    }

    @Test
    void aVeryLongHeaderIsLeftAlone() {
        assertThat(Preferences.of("wait=10, " + "x".repeat(991)).waiting()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Preferences.of("wait=10, " + "x".repeat(992))).isEqualTo(Preferences.NONE);
    }

    @Test
    void withoutTheHeaderThereAreNone() {
        assertThat(Preferences.of(null)).isEqualTo(Preferences.NONE);
    }
}

package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message of a constraint is worked out, whatever it looks like. */
class RuleCodesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"asn-reserved/bgpConfiguration/asn", "{code}", "${1+1}", ""})
    void aMessageStaysAsItIs(String message) {
        RuleCodes codes = new RuleCodes();

        assertThat(codes.interpolate(message, null)).isEqualTo(message);
        assertThat(codes.interpolate(message, null, Locale.GERMAN)).isEqualTo(message);
    }
}

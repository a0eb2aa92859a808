package io.graphfacade.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"256K, 262144", "256k, 262144", "1, 1", "1M, 1048576", "10M, 10485760", "10485760, 10485760"})
    void aSizeIsRead(String text, long bytes) {
        assertThat(new SizeText().convert(text).asLongValue()).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "0K", "-1", "lots", "1.5M", "11M", "10485761", "99999999999T", "1Y", "K"})
    void whatNoBodyCanBeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SizeText().convert(text))
                .withMessage("(expected a size such as 256K, from 1 to 10M)");
    }
}

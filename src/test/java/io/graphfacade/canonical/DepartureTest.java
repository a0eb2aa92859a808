package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepartureTest {

    @ParameterizedTest
    @EnumSource
    void codesAreInKebabCase(Departure departure) {
        assertThat(departure.code().replace('-', '_'))
                .isEqualToIgnoringCase(departure.name())
                .isLowerCase();
    }
}

package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {

    @Test
    void aSecretIsShownAsItsMask() {
        assertThat(new Secret("hunter2")).hasToString("********");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "preSharedKey, true",
        "ZoneRedundancyPreSharedKey, true",
        "pre_shared_kye, true",
        "key, false",
        "sharedDevice, false",
        "displayName, false"
    })
    void propertiesThatHoldSecrets(String name, boolean secret) {
        assertThat(Secret.isIn(name)).isEqualTo(secret);
    }
}

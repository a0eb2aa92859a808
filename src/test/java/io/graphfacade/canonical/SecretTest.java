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
        assertThat(Secret.isIn(name)).as("when asked again").isEqualTo(secret);
    }

    @Test
    void howeverManyNamesAreMadeUpThoseOfSecretsAreKnown() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(Secret.isIn("extension" + i)).isFalse();
            assertThat(Secret.isIn("preSharedKey" + i % 10)).isTrue();
        }
        assertThat(Secret.isIn("p.r.e.s.h.a.r.e.d.k.e.y")).isTrue();
        assertThat(Secret.isIn(" ".repeat(10_000) + "preSharedKey")).isTrue();
    }
}

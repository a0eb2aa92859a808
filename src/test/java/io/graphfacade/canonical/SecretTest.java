package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void aSecretIsShownAsItsMask() {
        assertThat(new Secret("hunter2")).hasToString("********");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "preSharedKey",
                "ZoneRedundancyPreSharedKey",
                "pre_shared_kye",
                "PRE-SHARED-KEY",
                "preSharedKeyOfTunnel",
                "secondaryPreSharedKey",
                "backupPreSharedKey",
                "oldPreSharedKeyValue",
                "extension_preSharedKey",
                "extension_abc_preSharedKey",
                "extension_0123456789abcdef0123456789abcdef_preSharedKey",
                "preSharedKey@odata.type",
                "psk",
                "PSK",
                "Psk",
                "p.s.k",
                "ikePsk",
                "zonePsk",
                "zonepsk",
                "IKEPSK",
                "PSKValue",
                "pskOfZone",
                "psk2",
                "extension_psk",
                "extension_0123456789abcdef0123456789abcdef_psk",
                "sharedKey",
                "ikeSharedKey",
                "shared_secret",
                "sharedSecret",
                "sharedsecret",
                "secret",
                "Secret2",
                "secretText",
                "clientSecret",
                "password",
                "ikePassword",
                "passwordValue",
                "password 2",
                "SECRETValue",
                "PASSWORDText",
                "extension_passphrase"
            })
    void namesThatMeanAKey(String name) {
        assertThat(SecretName.isMeantBy(name)).isTrue();
        assertThat(Secret.isIn(name)).isTrue();
        assertThat(Secret.isIn(name)).as("when asked again").isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "_",
                "2",
                "key",
                "keyId",
                "zoneKey",
                "publicKey",
                "keyboard",
                "monkey",
                "sharedDevice",
                "sharedKeyboard",
                "displayName",
                "passwordPolicies",
                "passwordProfile",
                "lastPasswordChangeDateTime",
                "hasPassword",
                "isSecret",
                "secretary",
                "secretariat",
                "secretLevel",
                "SECRETLevel",
                "hasPASSWORDValue",
                "topSkill",
                "topskills",
                "upskilling",
                "ipSecEncryption",
                "ipSecIntegrity",
                "extension_key",
                "alternativeSecurityIds",
                "profileType"
            })
    void namesThatMeanSomethingElse(String name) {
        assertThat(SecretName.isMeantBy(name)).isFalse();
        assertThat(Secret.isIn(name)).isFalse();
        assertThat(Secret.isIn(name)).as("when asked again").isFalse();
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

    @Test
    void longNamesAreJudgedLikeShortOnes() {
        assertThat(Secret.isIn("extension_" + "x".repeat(64) + "_psk")).isTrue();
        assertThat(Secret.isIn("extension_" + "x".repeat(64) + "_key")).isFalse();
    }

    @Test
    void namesOfUpTo256CharactersAreJudged() {
        assertThat(Secret.isIn("x".repeat(256))).isFalse();
        assertThat(Secret.isIn("x".repeat(257))).isTrue();
    }

    @Test
    void namesBeyondAllMeasureAreTakenForSecretsAtOnce() {
        String hostile = "\u03a3".repeat(65_536);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 10_000; i++) {
                assertThat(Secret.isIn(hostile)).isTrue();
            }
        });
    }

    @Test
    void namesOfUsualLengthCostLittleWhateverTheyAreMadeOf() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 2_000; i++) {
                assertThat(Secret.isIn(i + "\u03a3".repeat(240))).isFalse();
            }
        });
    }
}

package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.redaction.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What redaction learns from the payload records: names, values that are no free text, and where secrets are. */
class WordsTest {

    private static final Vocabulary SAMPLE = Sample.TYPE.vocabulary();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "code",
                "shortcode",
                "parts",
                "number",
                "text",
                "radius",
                "side",
                "corner",
                "extra1",
                "tier",
                "references",
                "note",
                "kind",
                "presharedkey"
            })
    void namesAreThoseOfAllPropertiesInAnyDepthFolded(String name) {
        assertThat(SAMPLE.names()).contains(name);
    }

    @Test
    void nothingElseIsAName() {
        assertThat(SAMPLE.names()).doesNotContain("", "shape1", "Name", "microsoft.graph.sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"level", "lifetime", "enabled", "guid", "ipaddress", "time", "key", "colour", "number", "radius"
            })
    void whatIsNoFreeTextIsTyped(String name) {
        assertThat(SAMPLE.typed()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "code",
                "shortcode",
                "text",
                "corner",
                "version",
                "system",
                "presharedkey",
                "parts",
                "shape"
            })
    void freeTextSecretsAndObjectsAreNotTyped(String name) {
        assertThat(SAMPLE.typed()).doesNotContain(name);
    }

    @Test
    void anObjectWithASecretIsAHolderWithAllItsNames() {
        assertThat(SAMPLE.holders()).containsOnlyKeys("");
        assertThat(SAMPLE.holders().get(""))
                .contains("presharedkey", "name", "shortcode")
                .doesNotContain("number");
    }

    @Test
    void inADeviceLinkTheTunnelHoldsTheSecrets() {
        Vocabulary link = TakeIn.DEVICE_LINK.vocabulary();

        assertThat(link.holders()).containsOnlyKeys("tunnelconfiguration");
        assertThat(link.holders().get("tunnelconfiguration"))
                .contains("presharedkey", "zoneredundancypresharedkey", "salifetimeseconds", "dhgroup")
                .doesNotContain("name");
        assertThat(link.typed()).contains("dhgroup", "asn", "devicevendor").doesNotContain("name");
    }

    @Test
    void theSameInsideARemoteNetwork() {
        assertThat(TakeIn.REMOTE_NETWORK.vocabulary().holders()).containsOnlyKeys("tunnelconfiguration");
    }

    @Test
    void aDeviceHoldsNone() {
        assertThat(TakeIn.DEVICE.vocabulary().holders()).isEmpty();
        assertThat(TakeIn.DEVICE.vocabulary().typed())
                .contains("deviceid", "type", "accountenabled")
                .doesNotContain("displayname", "operatingsystem", "operatingsystemversion");
    }
}

package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.device.Device;
import io.graphfacade.networkaccess.DeviceLink;
import io.graphfacade.networkaccess.RemoteNetwork;
import io.graphfacade.redaction.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What redaction learns from the payload records: names, values that are no free text, and where secrets are. */
class WordsTest {

    private final Vocabulary sample = PayloadType.of(Sample.class).vocabulary();

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
        assertThat(sample.names()).contains(name);
    }

    @Test
    void nothingElseIsAName() {
        assertThat(sample.names()).doesNotContain("", "shape1", "Name", "microsoft.graph.sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"level", "lifetime", "enabled", "guid", "ipaddress", "time", "key", "colour", "number", "radius"
            })
    void whatIsNoFreeTextIsTyped(String name) {
        assertThat(sample.typed()).contains(name);
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
        assertThat(sample.typed()).doesNotContain(name);
    }

    @Test
    void anObjectWithASecretIsAHolderWithAllItsNames() {
        assertThat(sample.holders()).containsOnlyKeys("");
        assertThat(sample.holders().get(""))
                .contains("presharedkey", "name", "shortcode")
                .doesNotContain("number");
    }

    @Test
    void inADeviceLinkTheTunnelHoldsTheSecrets() {
        Vocabulary link = PayloadType.of(DeviceLink.class).vocabulary();

        assertThat(link.holders()).containsOnlyKeys("tunnelconfiguration");
        assertThat(link.holders().get("tunnelconfiguration"))
                .contains("presharedkey", "zoneredundancypresharedkey", "salifetimeseconds", "dhgroup")
                .doesNotContain("name");
        assertThat(link.typed()).contains("dhgroup", "asn", "devicevendor").doesNotContain("name");
    }

    @Test
    void theSameInsideARemoteNetwork() {
        assertThat(PayloadType.of(RemoteNetwork.class).vocabulary().holders()).containsOnlyKeys("tunnelconfiguration");
    }

    @Test
    void aDeviceHoldsNone() {
        Vocabulary device = PayloadType.of(Device.class).vocabulary();

        assertThat(device.holders()).isEmpty();
        assertThat(device.typed())
                .contains("deviceid", "type", "accountenabled")
                .doesNotContain("displayname", "operatingsystem", "operatingsystemversion");
    }
}

package io.graphfacade.networkaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.networkaccess.member.DeviceVendor;
import io.graphfacade.networkaccess.vendor.Vendors;
import io.graphfacade.rule.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A warning names what it rests on and what would work. Which link gets one: src/test/cases/vendor-…. */
class VendorCapabilityTest {

    private static List<Finding> findings(String sample) {
        return TakeIn.take(TakeIn.DEVICE_LINK, FacadeTest.resource("samples/device-link-ikev2-" + sample + ".json"))
                .findings()
                .stream()
                .filter(finding -> finding.code().startsWith("vendor-"))
                .toList();
    }

    @ParameterizedTest(name = "the official sample with a {0} policy")
    @ValueSource(strings = {"default", "custom"})
    void itNamesTheVersionAndTheDay(String sample) {
        assertThat(findings(sample)).isNotEmpty().allSatisfy(finding -> assertThat(finding.message())
                .contains(Vendors.of(DeviceVendor.ciscoMeraki).product())
                .contains("as read on 20"));
    }

    @Test
    void itSaysWhatWouldWorkInPlaceOfTheDefaultPolicy() {
        assertThat(findings("default"))
                .filteredOn(finding -> finding.code().equals("vendor-default-policy"))
                .extracting(Finding::expected)
                .containsExactly("a custom policy with ikeEncryption aes256, ikeIntegrity sha256, dhGroup dhGroup14,"
                        + " ipSecEncryption none, ipSecIntegrity sha256");
    }

    @Test
    void itListsWhatTheVendorHas() {
        assertThat(findings("custom"))
                .filteredOn(finding -> finding.pointer().endsWith("/dhGroup"))
                .extracting(Finding::expected)
                .containsExactly("one of dhGroup14, dhGroup2048");
    }

    @Test
    void aVendorWithoutDocumentsIsNotJudged() {
        String link =
                FacadeTest.resource("samples/device-link-ikev2-default.json").replace("ciscoMeraki", "netFoundry");

        assertThat(TakeIn.take(TakeIn.DEVICE_LINK, link).findings())
                .noneMatch(finding -> finding.code().startsWith("vendor-"));
    }
}

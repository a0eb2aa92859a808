package io.graphfacade.networkaccess.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.networkaccess.member.DeviceVendor;
import io.graphfacade.networkaccess.member.DhGroup;
import io.graphfacade.networkaccess.member.IkeEncryption;
import io.graphfacade.networkaccess.member.IkeIntegrity;
import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/vendors.md is made from vendors.json, whose rows are Graph's vendors and whose values are Graph's members. */
class VendorsDocumentTest {

    private static final Map<String, Class<? extends Enum<?>>> TYPES = Map.of(
            Vendor.IKE_ENCRYPTION, IkeEncryption.class,
            Vendor.IKE_INTEGRITY, IkeIntegrity.class,
            Vendor.DH_GROUP, DhGroup.class,
            Vendor.IPSEC_ENCRYPTION, IpSecEncryption.class,
            Vendor.IPSEC_INTEGRITY, IpSecIntegrity.class,
            Vendor.PFS_GROUP, PfsGroup.class);

    private static JsonNode file() {
        try {
            return new ObjectMapper().readTree(new File("src/main/resources/vendors.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itHasARowForEachVendorAndNoOther() {
        assertThat(file().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        Arrays.stream(DeviceVendor.values()).map(Enum::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeviceVendor.class)
    void aRowHasGraphsMembersAndItsSource(DeviceVendor name) {
        JsonNode row = file().path(name.name());
        Vendor vendor = Vendors.of(name);

        assertThat(row.fieldNames())
                .toIterable()
                .isSubsetOf(Stream.concat(Stream.of("product", "read", "bgp", "pages"), Vendor.PROPERTIES.stream())
                        .toList());
        LocalDate.parse(vendor.read());
        assertThat(vendor.offers().isEmpty()).isEqualTo(vendor.pages().isEmpty());
        assertThat(vendor.offers().isEmpty()).isEqualTo(vendor.product().equals(Vendor.UNKNOWN));
        vendor.offers().forEach((property, members) -> assertThat(members)
                .as(property)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(Arrays.stream(TYPES.get(property).getEnumConstants())
                        .map(Enum::name)
                        .toList()));
    }

    @Test
    void theDocumentIsMadeFromTheFile() throws IOException {
        Path made = Path.of("target", "vendors.md");
        Files.writeString(made, document());

        assertThat(Files.readString(Path.of("docs", "vendors.md")))
                .as("docs/vendors.md; bring it up to date with: cp %s docs/", made)
                .isEqualTo(document());
    }

    private static String document() {
        StringBuilder text = new StringBuilder(
                """
                # What vendors can do

                Graph accepts a link whose equipment cannot do its policy, and the tunnel never comes up. Three rules warn of that:
                `vendor-policy`, `vendor-default-policy` and `vendor-encryption` ([rules](rules.md)). They know what this table knows. A
                test makes it from [vendors.json](../src/main/resources/vendors.json), which is the place to correct it.

                * Members are Graph's words; the best comes first. *unknown*: the pages below say nothing of it, so no rule judges it.
                * A row says what its pages say of that version, and no more. Newer equipment may do more: switch the rule off, or better,
                  send a row with a page.
                * `pfsmm` is not judged, because no page says which group it is. `dhGroup2048` and `pfs2048` are group 14.

                | deviceVendor | What was read | ikeEncryption | ikeIntegrity | dhGroup | ipSecEncryption | ipSecIntegrity | pfsGroup | BGP over the tunnel |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (DeviceVendor name : DeviceVendor.values()) {
            Vendor vendor = Vendors.of(name);
            text.append("| `").append(name).append("` | ").append(read(vendor)).append(" | ");
            text.append(Vendor.PROPERTIES.stream()
                    .map(property -> vendor.offers().containsKey(property)
                            ? String.join(" ", vendor.offered(property))
                            : Vendor.UNKNOWN)
                    .collect(Collectors.joining(" | ")));
            text.append(" | ").append(vendor.bgp()).append(" |\n");
        }
        return text.toString();
    }

    private static String read(Vendor vendor) {
        List<String> pages = vendor.pages().stream()
                .map(page -> "[" + (vendor.pages().indexOf(page) + 1) + "](" + page + ")")
                .toList();
        return pages.isEmpty()
                ? Vendor.UNKNOWN
                : vendor.product() + ": " + String.join(", ", pages) + " (" + vendor.read() + ")";
    }
}

package io.graphfacade.networkaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Secret;
import io.graphfacade.networkaccess.member.BandwidthCapacityInMbps;
import io.graphfacade.networkaccess.member.DeviceVendor;
import io.graphfacade.networkaccess.member.RedundancyTier;
import io.graphfacade.networkaccess.member.Region;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.OnUpdate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the validator says of a remote network by itself, without the intake. */
class RemoteNetworkConstraintsTest {

    private static final RemoteNetwork EMPTY = network(null, null, null, null);

    private static RemoteNetwork network(
            String name, Region region, List<DeviceLink> links, List<ForwardingProfile> profiles) {
        return new RemoteNetwork(name, region, links, profiles, null, null, null, null);
    }

    private static RemoteNetwork with(DeviceLink... links) {
        return network("branch", Region.westEurope, Arrays.asList(links), null);
    }

    private static RemoteNetwork with(ForwardingProfile... profiles) {
        return network("branch", Region.westEurope, null, Arrays.asList(profiles));
    }

    private static ForwardingProfile profile(String id) {
        return new ForwardingProfile(
                id == null ? null : new Guid(id),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A good link; its addresses end in the number. */
    private static DeviceLink link(String name, int number) {
        return link(name, "20.55.91." + number, "10.1.0." + number, "10.2.0." + number, null);
    }

    private static DeviceLink link(String name, String address, String local, String peer, String zone) {
        return new DeviceLink(
                name,
                Ipv4Address.parse(address),
                DeviceVendor.other,
                BandwidthCapacityInMbps.mbps250,
                new BgpConfiguration(Ipv4Address.parse(local), Ipv4Address.parse(peer), new Asn(65000)),
                new RedundancyConfiguration(
                        zone == null ? RedundancyTier.noRedundancy : RedundancyTier.zoneRedundancy,
                        zone == null ? null : Ipv4Address.parse(zone)),
                new TunnelConfigurationIKEv2Default(
                        new Secret("correct horse battery staple"),
                        zone == null ? null : new Secret("another horse and battery")),
                null,
                null,
                null);
    }

    private static List<String> found(RemoteNetwork network) {
        return DeviceLinkConstraintsTest.found(network, OnCreate.class);
    }

    @Test
    void aGoodOneHasNoFaults() {
        assertThat(found(network("branch", Region.westEurope, null, null))).isEmpty();
        assertThat(found(with(link("CPE3", 3), link("CPE4", 4)))).isEmpty();
        assertThat(found(with(
                        profile("1adaf535-1e31-4e14-983f-2270408162bf"),
                        profile("3d0f7a4c-2f9e-4c53-9c70-2b1f7a0c5e11"))))
                .isEmpty();
    }

    @Test
    void nameAndRegionAreRequiredOnCreateOnly() {
        assertThat(found(EMPTY)).containsExactlyInAnyOrder("NotNull name", "NotNull region");
        assertThat(DeviceLinkConstraintsTest.found(EMPTY, OnUpdate.class)).isEmpty();
    }

    @Test
    void theNameOfAnUpdateIsNotEmpty() {
        assertThat(DeviceLinkConstraintsTest.found(new RemoteNetworkUpdate("branch"), OnUpdate.class))
                .isEmpty();
        assertThat(DeviceLinkConstraintsTest.found(new RemoteNetworkUpdate(""), OnUpdate.class))
                .containsExactly("Size name");
    }

    @Test
    void regionsThatTheProductsPageDoesNotHave() {
        Set<Region> unlisted = EnumSet.noneOf(Region.class);
        for (Region region : Region.values()) {
            if (found(network("branch", region, null, null)).equals(List.of("region-unlisted region"))) {
                unlisted.add(region);
            }
        }

        assertThat(unlisted)
                .containsExactlyInAnyOrder(
                        Region.eastUS2,
                        Region.taiwanNorth,
                        Region.mexicoCentral,
                        Region.spainCentral,
                        Region.jioIndiaCentral,
                        Region.brazilSouthEast);
    }

    @Test
    void faultsOfALinkHaveItsPlace() {
        DeviceLink faulty = link("CPE4", "10.55.91.42", "10.1.0.4", "10.1.0.4", "10.1.0.5");

        assertThat(found(with(link("CPE3", 3), faulty)))
                .containsExactlyInAnyOrder(
                        "ip-address-not-public deviceLinks[1].ipAddress",
                        "bgp-addresses-equal deviceLinks[1].bgpConfiguration/peerIpAddress");
    }

    @Test
    void linksOfOneRequestHaveNamesAndAddressesOfTheirOwn() {
        DeviceLink first = link("CPE3", "20.55.91.3", "10.1.0.3", "10.2.0.3", "10.1.0.33");

        assertThat(found(with(first, link("CPE4", 4), link("cpe3", 5))))
                .containsExactly("link-name-repeated deviceLinks/2/name");
        assertThat(found(with(first, link("CPE4", "20.55.91.3", "10.1.0.4", "10.2.0.4", null))))
                .containsExactly("link-ip-address-taken deviceLinks/1/ipAddress");
        assertThat(found(with(first, link("CPE4", "20.55.91.4", "10.1.0.33", "10.2.0.3", null))))
                .containsExactlyInAnyOrder(
                        "link-bgp-address-taken deviceLinks/1/bgpConfiguration/localIpAddress",
                        "link-bgp-address-taken deviceLinks/1/bgpConfiguration/peerIpAddress");
        assertThat(found(with(first, link("CPE4", "20.55.91.4", "10.1.0.4", "10.2.0.4", "10.1.0.3"))))
                .containsExactly("link-bgp-address-taken deviceLinks/1/redundancyConfiguration/zoneLocalIpAddress");
    }

    @Test
    void linksThatCouldNotBeReadAreNobodysNeighbours() {
        DeviceLink empty = new DeviceLink(null, null, null, null, null, null, null, null, null, null);

        assertThat(found(with(null, empty, link("CPE3", 3), null, empty)))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("NotNull") || fault.contains("-missing"));
        assertThat(found(with(link("CPE3", 3), null, link("CPE3", 4))))
                .containsExactly("link-name-repeated deviceLinks/2/name");
    }

    @Test
    void twentyFiveLinksAreTaken() {
        List<DeviceLink> links = new ArrayList<>(IntStream.rangeClosed(1, 25)
                .mapToObj(number -> link("CPE" + number, number))
                .toList());
        assertThat(found(network("branch", Region.westEurope, links, null))).isEmpty();

        links.add(link("CPE26", 26));

        assertThat(found(network("branch", Region.westEurope, links, null)))
                .containsExactly("network-link-count deviceLinks");
    }

    @Test
    void oneProfileIsNotEnough() {
        String id = "1adaf535-1e31-4e14-983f-2270408162bf";

        assertThat(found(with(profile(id)))).containsExactly("forwarding-profile-single forwardingProfiles");
        assertThat(found(with(profile(id), profile(id))))
                .containsExactly("forwarding-profile-single forwardingProfiles");
        assertThat(found(with(profile(id), null))).isEmpty();
        assertThat(found(with(profile(id), profile(null)))).containsExactly("NotNull forwardingProfiles[1].id");
        assertThat(found(network("branch", Region.westEurope, null, List.of()))).isEmpty();
    }
}

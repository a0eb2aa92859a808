package io.graphfacade.clients;

import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import com.contoso.facade.model.BandwidthCapacityInMbps;
import com.contoso.facade.model.BgpConfiguration;
import com.contoso.facade.model.DeviceLink;
import com.contoso.facade.model.DeviceLinkAnswer;
import com.contoso.facade.model.DeviceVendor;
import com.contoso.facade.model.DhGroup;
import com.contoso.facade.model.ForwardingProfile;
import com.contoso.facade.model.ForwardingProfileAnswer;
import com.contoso.facade.model.ForwardingProfileAssignment;
import com.contoso.facade.model.IkeEncryption;
import com.contoso.facade.model.IkeIntegrity;
import com.contoso.facade.model.IpSecEncryption;
import com.contoso.facade.model.IpSecIntegrity;
import com.contoso.facade.model.PfsGroup;
import com.contoso.facade.model.RedundancyConfiguration;
import com.contoso.facade.model.RedundancyTier;
import com.contoso.facade.model.Region;
import com.contoso.facade.model.RemoteNetwork;
import com.contoso.facade.model.RemoteNetworkAnswer;
import com.contoso.facade.model.RemoteNetworkUpdate;
import com.contoso.facade.model.Report;
import com.contoso.facade.model.TunnelConfiguration;
import com.contoso.facade.model.TunnelConfigurationIKEv2Custom;
import com.contoso.facade.model.TunnelConfigurationIKEv2Default;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Remote networks and their device links. */
class GeneratedNetworksTest extends GeneratedClientTest {

    private static final UUID NETWORK = UUID.fromString("dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04");

    private static TunnelConfiguration defaultPolicy() {
        return new TunnelConfiguration(new TunnelConfigurationIKEv2Default().preSharedKey("a shared key"));
    }

    private static TunnelConfiguration ownPolicy() {
        return new TunnelConfiguration(new TunnelConfigurationIKEv2Custom()
                .preSharedKey("a shared key")
                .ikeEncryption(IkeEncryption.AES256)
                .ikeIntegrity(IkeIntegrity.SHA256)
                .dhGroup(DhGroup.DH_GROUP14)
                .ipSecEncryption(IpSecEncryption.GCM_AES128)
                .ipSecIntegrity(IpSecIntegrity.GCM_AES128)
                .pfsGroup(PfsGroup.NONE)
                .saLifeTimeSeconds(3600L));
    }

    private static DeviceLink link(TunnelConfiguration policy) {
        return new DeviceLink()
                .name("CPE3")
                .ipAddress("20.55.91.42")
                .deviceVendor(DeviceVendor.CISCO_MERAKI)
                .bandwidthCapacityInMbps(BandwidthCapacityInMbps.MBPS1000)
                .bgpConfiguration(new BgpConfiguration()
                        .localIpAddress("192.168.1.2")
                        .peerIpAddress("10.2.2.2")
                        .asn(65533))
                .redundancyConfiguration(new RedundancyConfiguration().redundancyTier(RedundancyTier.NO_REDUNDANCY))
                .tunnelConfiguration(policy);
    }

    @Test
    void aRemoteNetworkIsCreatedWithALinkReadRenamedListedAndDeleted() throws Exception {
        RemoteNetworkAnswer created = networks.createRemoteNetwork(
                new RemoteNetwork().name("Branch 7").region(Region.WEST_EUROPE).addDeviceLinksItem(link(ownPolicy())),
                null,
                null,
                null);
        UUID id = UUID.fromString(created.getId());

        networks.updateRemoteNetwork(id, new RemoteNetworkUpdate().name("Branch 8"), null, null, null);
        RemoteNetworkAnswer read = networks.getRemoteNetwork(id, null, "deviceLinks", null, null);
        assertThat(read.getName()).isEqualTo("Branch 8");
        assertThat(read.getDeviceLinks()).extracting(DeviceLinkAnswer::getName).containsExactly("CPE3");
        assertThat(networks.listRemoteNetworks(null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(2);

        networks.deleteRemoteNetwork(id, null, null);
        assertThat(networks.listRemoteNetworks(null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(1);
    }

    @Test
    void aDeviceLinkWithTheDefaultPolicy() throws Exception {
        createReadListAndDelete(
                link(defaultPolicy()), "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default");
    }

    @Test
    void aDeviceLinkWithAPolicyOfItsOwn() throws Exception {
        createReadListAndDelete(link(ownPolicy()), "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom");
    }

    private void createReadListAndDelete(DeviceLink link, String policy) throws Exception {
        DeviceLinkAnswer created = networks.createDeviceLink(NETWORK, link, null, null, null);
        UUID id = UUID.fromString(created.getId());

        assertThat(bodyOf(theOnly(POST)).at("/tunnelConfiguration/preSharedKey").asText())
                .isEqualTo("a shared key");
        DeviceLinkAnswer read = networks.getDeviceLink(NETWORK, id, null, null);
        assertThat(read.getName()).isEqualTo("CPE3");
        assertThat(read.getTunnelConfiguration().getAtOdataType()).isEqualTo(policy);
        assertThat(networks.listDeviceLinks(NETWORK, null, null, null, null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(2);
        networks.deleteDeviceLink(NETWORK, id, null, null);
        assertThat(networks.listDeviceLinks(NETWORK, null, null, null, null, null, null, null, null, null, null, null)
                        .getValue())
                .hasSize(1);
    }

    @Test
    void connectivityConfigurationOfAllLinksAndOfOne() throws Exception {
        var link = networks.getConnectivityConfiguration(NETWORK, null, null)
                .getLinks()
                .get(0);
        var one = networks.getConnectivityOfLink(NETWORK, UUID.fromString(link.getId()), null, null, null);

        assertThat(one.getPeerConfiguration().getEndpoint()).isEqualTo("20.172.65.16");
    }

    @Test
    void forwardingProfilesAreListedAndAssigned() throws Exception {
        String id = networks.listForwardingProfiles(null, null, null, null)
                .getValue()
                .get(0)
                .getId();
        networks.assignForwardingProfiles(
                NETWORK,
                new ForwardingProfileAssignment().addValueItem(new ForwardingProfile().id(UUID.fromString(id))),
                null,
                null,
                null);

        assertThat(bodyOf(theOnly(PATCH)))
                .isEqualTo(json("{'@odata.context':'#$delta','value':[{'id':'" + id + "'}]}"));
        assertThat(networks.listNetworkProfiles(NETWORK, null, null, null).getValue())
                .extracting(ForwardingProfileAnswer::getId)
                .contains(id);
    }

    @Test
    void aReportSaysWhatWouldBeSent() throws Exception {
        Report report = networks.validateDeviceLink(NETWORK, link(ownPolicy()), null, null);

        assertThat(report.getAcceptable()).isTrue();
        assertThat(report.getRequest().getMethod()).isEqualTo("POST");
        assertThat(report.getChanges()).isEmpty();
        assertThat(sentToGraph()).isEmpty();
    }
}

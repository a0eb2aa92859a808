package io.graphfacade.clients;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.http.RequestMethod.DELETE;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.beta.models.AlternativeSecurityId;
import com.microsoft.graph.beta.models.Device;
import com.microsoft.graph.beta.models.networkaccess.BandwidthCapacityInMbps;
import com.microsoft.graph.beta.models.networkaccess.BgpConfiguration;
import com.microsoft.graph.beta.models.networkaccess.ConnectivityConfigurationLink;
import com.microsoft.graph.beta.models.networkaccess.DeviceLink;
import com.microsoft.graph.beta.models.networkaccess.DeviceVendor;
import com.microsoft.graph.beta.models.networkaccess.DhGroup;
import com.microsoft.graph.beta.models.networkaccess.IkeEncryption;
import com.microsoft.graph.beta.models.networkaccess.IkeIntegrity;
import com.microsoft.graph.beta.models.networkaccess.IpSecEncryption;
import com.microsoft.graph.beta.models.networkaccess.IpSecIntegrity;
import com.microsoft.graph.beta.models.networkaccess.PfsGroup;
import com.microsoft.graph.beta.models.networkaccess.RedundancyConfiguration;
import com.microsoft.graph.beta.models.networkaccess.RedundancyTier;
import com.microsoft.graph.beta.models.networkaccess.Region;
import com.microsoft.graph.beta.models.networkaccess.RemoteNetwork;
import com.microsoft.graph.beta.models.networkaccess.RemoteNetworkCollectionResponse;
import com.microsoft.graph.beta.models.networkaccess.TunnelConfiguration;
import com.microsoft.graph.beta.models.networkaccess.TunnelConfigurationIKEv2Custom;
import com.microsoft.graph.beta.models.networkaccess.TunnelConfigurationIKEv2Default;
import com.microsoft.graph.beta.models.odataerrors.ErrorDetails;
import com.microsoft.graph.beta.models.odataerrors.ODataError;
import com.microsoft.graph.beta.networkaccess.connectivity.remotenetworks.RemoteNetworksRequestBuilder;
import com.microsoft.graph.beta.networkaccess.connectivity.remotenetworks.item.RemoteNetworkItemRequestBuilder;
import com.microsoft.graph.beta.serviceclient.GraphServiceClient;
import com.microsoft.graph.core.tasks.PageIterator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code com.microsoft.graph:microsoft-graph-beta}: remote networks, their device links, devices of users. */
class NetworkAccessTest extends ClientTest {

    private static final String SEEDED = "dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04";
    private static final String SEEDED_LINK = "109376bf-6dc7-4183-ab11-4a1206fb5e90";
    private static final String PATH = "/beta/networkAccess/connectivity/remoteNetworks";
    private static final String SECRET = "N0t-to-be-seen-again";

    private GraphServiceClient graph;

    @BeforeEach
    void client() {
        graph = new GraphServiceClient(authentication());
        graph.getRequestAdapter().setBaseUrl(url("/beta"));
    }

    private RemoteNetworksRequestBuilder remoteNetworks() {
        return graph.networkAccess().connectivity().remoteNetworks();
    }

    private RemoteNetworkItemRequestBuilder seeded() {
        return remoteNetworks().byRemoteNetworkId(SEEDED);
    }

    private static TunnelConfigurationIKEv2Default defaultPolicy() {
        TunnelConfigurationIKEv2Default tunnel = new TunnelConfigurationIKEv2Default();
        tunnel.setPreSharedKey(SECRET);
        return tunnel;
    }

    private static TunnelConfigurationIKEv2Custom ownPolicy() {
        TunnelConfigurationIKEv2Custom tunnel = new TunnelConfigurationIKEv2Custom();
        tunnel.setPreSharedKey(SECRET);
        tunnel.setZoneRedundancyPreSharedKey(SECRET + "-2");
        tunnel.setIkeEncryption(IkeEncryption.Aes256);
        tunnel.setIkeIntegrity(IkeIntegrity.Sha256);
        tunnel.setDhGroup(DhGroup.DhGroup14);
        tunnel.setIpSecEncryption(IpSecEncryption.GcmAes128);
        tunnel.setIpSecIntegrity(IpSecIntegrity.GcmAes128);
        tunnel.setPfsGroup(PfsGroup.None);
        tunnel.setSaLifeTimeSeconds(3600L);
        return tunnel;
    }

    private static DeviceLink link(String name, String ipAddress, TunnelConfiguration tunnel) {
        boolean redundant = tunnel instanceof TunnelConfigurationIKEv2Custom;
        BgpConfiguration bgp = new BgpConfiguration();
        bgp.setLocalIpAddress("192.168.1.2");
        bgp.setPeerIpAddress("10.2.2.2");
        bgp.setAsn(65533);
        RedundancyConfiguration redundancy = new RedundancyConfiguration();
        redundancy.setRedundancyTier(redundant ? RedundancyTier.ZoneRedundancy : RedundancyTier.NoRedundancy);
        if (redundant) {
            redundancy.setZoneLocalIpAddress("192.168.1.3");
        }
        DeviceLink link = new DeviceLink();
        link.setName(name);
        link.setIpAddress(ipAddress);
        link.setDeviceVendor(DeviceVendor.CiscoMeraki);
        link.setBandwidthCapacityInMbps(BandwidthCapacityInMbps.Mbps500);
        link.setBgpConfiguration(bgp);
        link.setRedundancyConfiguration(redundancy);
        link.setTunnelConfiguration(tunnel);
        return link;
    }

    private static RemoteNetwork network(String name) {
        RemoteNetwork network = new RemoteNetwork();
        network.setName(name);
        network.setRegion(Region.WestEurope);
        return network;
    }

    @Test
    void createWithLinksInside() {
        RemoteNetwork network = network("Branch 7");
        network.setDeviceLinks(
                List.of(link("CPE1", "20.55.91.42", defaultPolicy()), link("CPE2", "20.55.91.43", ownPolicy())));
        RemoteNetwork created = remoteNetworks().post(network);

        assertThat(theOnly(POST).getUrl()).isEqualTo(PATH);
        JsonNode sent = bodyOf(theOnly(POST));
        assertThat(sent.path("region").asText()).isEqualTo("westEurope");
        assertThat(sent.path("deviceLinks")).hasSize(2);
        assertThat(sent.at("/deviceLinks/1/tunnelConfiguration/saLifeTimeSeconds")
                        .asInt())
                .isEqualTo(3600);
        assertThat(created.getId()).isNotEmpty();
        assertThat(created.getRegion()).isEqualTo(Region.WestEurope);
        List<DeviceLink> links = remoteNetworks()
                .byRemoteNetworkId(created.getId())
                .deviceLinks()
                .get()
                .getValue();
        assertThat(links).extracting(DeviceLink::getName).containsExactly("CPE1", "CPE2");
        assertThat(links).allMatch(link -> link.getTunnelConfiguration().getPreSharedKey() == null);
    }

    @Test
    void listGetRenameDelete() {
        String id = remoteNetworks().post(network("Branch 8")).getId();
        RemoteNetwork change = new RemoteNetwork();
        change.setName("Branch 9");
        RemoteNetwork renamed = remoteNetworks().byRemoteNetworkId(id).patch(change);
        RemoteNetwork read = remoteNetworks().byRemoteNetworkId(id).get();
        RemoteNetwork expanded = seeded().get(with -> with.queryParameters.expand = new String[] {"deviceLinks"});
        List<RemoteNetwork> all = remoteNetworks().get().getValue();
        remoteNetworks().byRemoteNetworkId(id).delete();

        assertThat(bodyOf(theOnly(PATCH)).path("name").asText()).isEqualTo("Branch 9");
        assertThat(renamed.getName()).isEqualTo("Branch 9");
        assertThat(read.getName()).isEqualTo("Branch 9");
        assertThat(all).extracting(RemoteNetwork::getName).containsExactly("The first branch", "Branch 9");
        assertThat(expanded.getDeviceLinks()).extracting(DeviceLink::getName).containsExactly("VNG");
        assertThat(theOnly(DELETE).getUrl()).isEqualTo(PATH + "/" + id);
        assertThat(remoteNetworks().get().getValue()).hasSize(1);
    }

    @Test
    void thePageIteratorStaysOnTheFacade() throws ReflectiveOperationException {
        IntStream.range(0, 6).forEach(i -> remoteNetworks().post(network("Branch " + i)));
        stage.gateway().received().clear();
        RemoteNetworkCollectionResponse first = remoteNetworks().get(with -> with.queryParameters.top = 3);
        List<String> names = new ArrayList<>();
        new PageIterator.Builder<RemoteNetwork, RemoteNetworkCollectionResponse>()
                .client(graph)
                .collectionPage(first)
                .collectionPageFactory(RemoteNetworkCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(network -> names.add(network.getName()))
                .build()
                .iterate();

        assertThat(first.getOdataNextLink()).startsWith(stage.gateway().url() + PATH + "?");
        assertThat(names).hasSize(7).doesNotHaveDuplicates();
        assertThat(stage.gateway().received()).hasSize(3);
    }

    @Test
    void createListGetAndDeleteDeviceLinks() {
        DeviceLink byDefault = seeded().deviceLinks().post(link("CPE3", "20.55.91.44", defaultPolicy()));
        DeviceLink own = seeded().deviceLinks().post(link("CPE4", "20.55.91.45", ownPolicy()));
        DeviceLink read = seeded().deviceLinks().byDeviceLinkId(own.getId()).get();
        List<DeviceLink> all = seeded().deviceLinks().get().getValue();
        seeded().deviceLinks().byDeviceLinkId(byDefault.getId()).delete();

        assertThat(read.getTunnelConfiguration())
                .isInstanceOfSatisfying(TunnelConfigurationIKEv2Custom.class, tunnel -> {
                    assertThat(tunnel.getIkeEncryption()).isEqualTo(IkeEncryption.Aes256);
                    assertThat(tunnel.getSaLifeTimeSeconds()).isEqualTo(3600);
                    assertThat(tunnel.getPreSharedKey()).isNull();
                    assertThat(tunnel.getZoneRedundancyPreSharedKey()).isNull();
                });
        assertThat(all).extracting(DeviceLink::getName).containsExactly("VNG", "CPE3", "CPE4");
        assertThat(seeded().deviceLinks().get().getValue())
                .extracting(DeviceLink::getId)
                .containsExactly(SEEDED_LINK, own.getId());
        assertThat(sentToGraph().stream().filter(request -> request.getMethod().equals(POST)))
                .allMatch(request -> bodyOf(request)
                        .at("/tunnelConfiguration/preSharedKey")
                        .asText()
                        .equals(SECRET));
    }

    @Test
    void faultsOfALinkAreReadAsErrorsOfGraph() {
        DeviceLink faulty = link("CPE5", "10.0.0.1", defaultPolicy());
        faulty.getBgpConfiguration().setAsn(8075);
        ODataError error = catchThrowableOfType(
                ODataError.class, () -> seeded().deviceLinks().post(faulty));

        assertThat(error.getResponseStatusCode()).isEqualTo(400);
        assertThat(error.getError().getDetails())
                .extracting(ErrorDetails::getCode)
                .containsExactlyInAnyOrder("ip-address-not-public", "asn-reserved");
        assertThat(error.getMessage()).doesNotContain(SECRET);
        assertThat(sentToGraph()).isEmpty();
    }

    @Test
    void connectivityConfiguration() {
        List<ConnectivityConfigurationLink> links =
                seeded().connectivityConfiguration().get().getLinks();
        ConnectivityConfigurationLink one = seeded().connectivityConfiguration()
                .links()
                .byConnectivityConfigurationLinkId(links.get(0).getId())
                .get();

        assertThat(links).hasSize(1);
        assertThat(one.getDisplayName()).isEqualTo(links.get(0).getDisplayName());
        assertThat(one.getPeerConfiguration().getEndpoint()).isEqualTo("20.172.65.16");
        assertThat(sentToGraph().get(1).getUrl())
                .isEqualTo(PATH + "/" + SEEDED + "/connectivityConfiguration/links/" + SEEDED_LINK);
    }

    /** The client has no method for them, but its way for other addresses works. */
    @Test
    void deployments() {
        stage.graph()
                .stubFor(get(urlPathEqualTo("/beta/networkAccess/deployments"))
                        .willReturn(
                                okJson("{\"value\":[{\"id\":\"7\",\"status\":{\"deploymentStage\":\"succeeded\"}}]}")));
        RemoteNetworkCollectionResponse deployments = remoteNetworks()
                .withUrl(stage.gateway().url() + "/beta/networkAccess/deployments")
                .get();

        assertThat(deployments.getValue()).extracting(RemoteNetwork::getId).containsExactly("7");
    }

    @Test
    void devicesOfUsers() {
        Device mine = graph.me().devices().post(phone());
        Device hers = graph.users().byUserId("adele@contoso.com").devices().post(phone());

        assertThat(mine.getId()).isNotEmpty();
        assertThat(hers.getDisplayName()).isEqualTo("Phone of Adele");
        assertThat(sentToGraph())
                .extracting(request -> request.getUrl().replace("%40", "@"))
                .containsExactly("/beta/me/devices", "/beta/users/adele@contoso.com/devices");
    }

    private static Device phone() {
        AlternativeSecurityId id = new AlternativeSecurityId();
        id.setType(2);
        id.setKey("cv17a51aec".getBytes(StandardCharsets.UTF_8));
        Device device = new Device();
        device.setAlternativeSecurityIds(List.of(id));
        device.setDisplayName("Phone of Adele");
        device.setDeviceId(UUID.randomUUID().toString());
        device.setAccountEnabled(true);
        device.setOperatingSystem("iOS");
        device.setOperatingSystemVersion("18.1");
        return device;
    }
}

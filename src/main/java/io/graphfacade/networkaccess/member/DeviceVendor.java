package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code deviceVendor}: all 22 members of the metadata, of which the page lists 15 (contract 8). */
@Schema(name = "deviceVendor")
public enum DeviceVendor {
    @Spelled("barracuda")
    barracudaNetworks,
    checkPoint,
    @Spelled({"meraki", "cisco"})
    ciscoMeraki,
    citrix,
    fortinet,
    @Spelled("aruba")
    hpeAruba,
    netFoundry,
    nuage,
    openSystems,
    @Spelled("paloalto")
    paloAltoNetworks,
    @Spelled("riverbed")
    riverbedTechnology,
    silverPeak,
    vmWareSdWan,
    versa,
    other,
    @Spelled({"catalyst", "cisco"})
    ciscoCatalyst,
    aviatrix,
    netskope,
    teridion,
    @Spelled("arista")
    aristaNetworks,
    @Spelled({"velocloud", "arista"})
    aristaVeloCloud,
    @Spelled("juniper")
    juniperNetworks
}

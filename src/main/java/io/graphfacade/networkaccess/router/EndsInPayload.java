package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.networkaccess.member.RedundancyTier;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Both ends as the payload of a create has them. Only Graph says where its gateways are.
 *
 * @param device the payload, of a device link
 */
record EndsInPayload(JsonNode device, String label, Platform platform) implements LinkEnds {

    @Override
    public String title() {
        return SafeText.of(device.path("name"));
    }

    @Override
    public String source() {
        return "the payload";
    }

    @Override
    public RouterLink.Equipment equipment(Reasons reasons) {
        JsonNode bgp = device.path("bgpConfiguration");
        return new RouterLink.Equipment(
                reasons.address(device, "ipAddress"), reasons.address(bgp, "peerIpAddress"), reasons.asn(bgp));
    }

    @Override
    public List<RouterLink.Tunnel> tunnels(Reasons reasons, int before) {
        JsonNode redundancy = device.path("redundancyConfiguration");
        boolean two = !redundancy.isMissingNode()
                && reasons.member(RedundancyTier.class, redundancy, "redundancyTier") == RedundancyTier.zoneRedundancy;
        return IntStream.rangeClosed(1, two ? 2 : 1)
                .mapToObj(number -> tunnel(number, before + number, reasons))
                .toList();
    }

    private RouterLink.Tunnel tunnel(int number, int index, Reasons reasons) {
        JsonNode holder = device.path(number == 1 ? "bgpConfiguration" : "redundancyConfiguration");
        String property = number == 1 ? "localIpAddress" : "zoneLocalIpAddress";
        String name = "gsa-" + label + "-" + number;
        return new RouterLink.Tunnel(
                number,
                index,
                GatewayValue.open("endpoint", name, index, platform),
                holder.hasNonNull(property)
                        ? GatewayValue.of(reasons.address(holder, property))
                        : GatewayValue.open("BGP address", name, index, platform),
                GatewayValue.open("ASN", name, index, platform));
    }
}

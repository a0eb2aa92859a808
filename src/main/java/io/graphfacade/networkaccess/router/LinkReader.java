package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.networkaccess.policy.TunnelPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one record of the ends of a link and its policy. */
final class LinkReader {

    private final Platform platform;
    private final LinkEnds ends;
    private final Reasons reasons;

    LinkReader(Platform platform, LinkEnds ends) {
        this.platform = platform;
        this.ends = ends;
        this.reasons = new Reasons(ends.source());
    }

    /** Why there is no configuration, empty if there is one. */
    List<String> reasons() {
        return reasons.all();
    }

    /**
     * Null and reasons if there can be no configuration.
     *
     * @param number of the link in the text
     * @param tunnels in the text so far
     */
    @Nullable
    RouterLink read(int number, int tunnels) {
        if (platform.refusal() != null) {
            reasons.add(platform.refusal());
            return null;
        }
        RouterLink.Equipment equipment = ends.equipment(reasons);
        List<RouterLink.Tunnel> toGateways = ends.tunnels(reasons, tunnels);
        List<RouterLink.Ike> ike = new ArrayList<>();
        List<RouterLink.Esp> esp = new ArrayList<>();
        TunnelPolicy policy = platform.hasTunnels() ? policy(ends.device()) : null;
        if (policy != null) {
            Translation translation = new Translation(platform, reasons);
            ike.addAll(translation.ike(policy.ike()));
            esp.addAll(translation.esp(policy.esp()));
        }
        return reasons.isEmpty()
                ? new RouterLink(
                        number,
                        ends.label(),
                        equipment,
                        toGateways,
                        ike,
                        esp,
                        policy == null ? null : policy.lifetime())
                : null;
    }

    private @Nullable TunnelPolicy policy(JsonNode device) {
        if (device.isMissingNode()) {
            reasons.add("Graph lists no device link with this id, so its policy is not known");
            return null;
        }
        return new PolicyReader(reasons).read(device.path("tunnelConfiguration"));
    }
}

package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.networkaccess.policy.TunnelPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one record of what Graph's connectivity configuration and its list of device links say of a link. */
final class LinkReader {

    private static final int LENGTH_OF_LABEL = 8;
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]");

    private final Platform platform;
    private final Reasons reasons = new Reasons();
    private final Translation translation;

    LinkReader(Platform platform) {
        this.platform = platform;
        this.translation = new Translation(platform, reasons);
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
     * @param device the device link, missing if Graph lists none with that id
     */
    @Nullable
    RouterLink read(JsonNode link, JsonNode device, int number, int tunnels) {
        if (platform.refusal() != null) {
            reasons.add(platform.refusal());
            return null;
        }
        JsonNode peer = link.path("peerConfiguration");
        RouterLink.Equipment equipment = new RouterLink.Equipment(
                reasons.address(peer, "endpoint"), reasons.address(peer, "bgpAddress"), reasons.asn(peer));
        List<RouterLink.Tunnel> ends = tunnels(link.path("localConfigurations"), tunnels);
        List<RouterLink.Ike> ike = new ArrayList<>();
        List<RouterLink.Esp> esp = new ArrayList<>();
        TunnelPolicy policy = platform.hasTunnels() ? policy(device) : null;
        if (policy != null) {
            ike.addAll(translation.ike(policy.ike()));
            esp.addAll(translation.esp(policy.esp()));
        }
        if (!reasons.isEmpty()) {
            return null;
        }
        return new RouterLink(
                number,
                SafeText.of(link.path("id")),
                label(link),
                SafeText.of(link.path("displayName")),
                equipment,
                ends,
                ike,
                esp,
                policy == null ? null : policy.lifetime());
    }

    private @Nullable TunnelPolicy policy(JsonNode device) {
        if (device.isMissingNode()) {
            reasons.add("Graph lists no device link with this id, so its policy is not known");
            return null;
        }
        return new PolicyReader(reasons).read(device.path("tunnelConfiguration"));
    }

    private List<RouterLink.Tunnel> tunnels(JsonNode gateways, int before) {
        List<RouterLink.Tunnel> ends = new ArrayList<>();
        for (JsonNode gateway : gateways) {
            ends.add(new RouterLink.Tunnel(
                    ends.size() + 1,
                    before + ends.size() + 1,
                    reasons.address(gateway, "endpoint"),
                    reasons.address(gateway, "bgpAddress"),
                    reasons.asn(gateway),
                    SafeText.of(gateway.path("region"))));
        }
        if (ends.isEmpty()) {
            reasons.add("Graph names no gateway for it yet; that comes some time after the link was created");
        }
        return ends;
    }

    private static String label(JsonNode link) {
        String letters = NO_LETTER_OR_DIGIT
                .matcher(link.path("id").asText().toLowerCase(Locale.ROOT))
                .replaceAll("");
        return letters.length() > LENGTH_OF_LABEL ? letters.substring(0, LENGTH_OF_LABEL) : letters;
    }
}

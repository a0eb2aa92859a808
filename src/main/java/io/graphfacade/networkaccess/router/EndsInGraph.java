package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Both ends as Graph's connectivity configuration has them.
 *
 * @param device missing if Graph lists none with the link's id
 */
record EndsInGraph(JsonNode link, JsonNode device) implements LinkEnds {

    private static final int LENGTH_OF_LABEL = 8;
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]");

    @Override
    public String title() {
        return SafeText.of(link.path("displayName")) + " (" + SafeText.of(link.path("id")) + ")";
    }

    /** The first digits of its id. */
    @Override
    public String label() {
        String letters = NO_LETTER_OR_DIGIT
                .matcher(link.path("id").asText().toLowerCase(Locale.ROOT))
                .replaceAll("");
        return letters.length() > LENGTH_OF_LABEL ? letters.substring(0, LENGTH_OF_LABEL) : letters;
    }

    @Override
    public String source() {
        return "Graph's answer";
    }

    @Override
    public RouterLink.Equipment equipment(Reasons reasons) {
        JsonNode peer = link.path("peerConfiguration");
        return new RouterLink.Equipment(
                reasons.address(peer, "endpoint"), reasons.address(peer, "bgpAddress"), reasons.asn(peer));
    }

    @Override
    public List<RouterLink.Tunnel> tunnels(Reasons reasons, int before) {
        List<RouterLink.Tunnel> ends = new ArrayList<>();
        for (JsonNode gateway : link.path("localConfigurations")) {
            ends.add(new RouterLink.Tunnel(
                    ends.size() + 1,
                    before + ends.size() + 1,
                    GatewayValue.of(reasons.address(gateway, "endpoint")),
                    GatewayValue.of(reasons.address(gateway, "bgpAddress")),
                    GatewayValue.of(reasons.asn(gateway))));
        }
        if (ends.isEmpty()) {
            reasons.add("Graph names no gateway for it yet; that comes some time after the link was created");
        }
        return ends;
    }
}

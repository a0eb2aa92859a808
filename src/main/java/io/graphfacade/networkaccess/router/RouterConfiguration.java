package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.operation.WrittenText;
import io.graphfacade.rule.Pointer;
import java.util.ArrayList;
import java.util.List;

/** The configuration of the equipment of one link or of all links of a remote network, for one platform. */
public final class RouterConfiguration {

    private final Platform platform;
    private final StringBuilder text = new StringBuilder();
    private final List<WrittenText.Gap> gaps = new ArrayList<>();
    private int tunnels;

    private RouterConfiguration(Platform platform) {
        this.platform = platform;
    }

    /**
     * @param connectivity Graph's connectivity configuration, or that of one link
     * @param deviceLinks Graph's list of the remote network's device links
     */
    public static WrittenText of(String format, JsonNode connectivity, JsonNode deviceLinks) {
        RouterConfiguration made = new RouterConfiguration(Platforms.named(format));
        boolean all = connectivity.has("links");
        made.begin(connectivity);
        List<JsonNode> links = new ArrayList<>();
        (all ? connectivity.path("links") : List.of(connectivity)).forEach(links::add);
        for (int i = 0; i < links.size(); i++) {
            Pointer place = all ? Pointer.ROOT.child("links").child(i) : Pointer.ROOT;
            made.add(links.get(i), DeviceLinkOf.among(deviceLinks.path("value"), links.get(i)), place, i + 1);
        }
        if (links.isEmpty()) {
            made.comment("The remote network has no device link.");
        }
        return new WrittenText(made.text.toString(), made.gaps);
    }

    private void begin(JsonNode connectivity) {
        JsonNode network = connectivity.path("remoteNetworkName");
        comment(platform.title() + (network.isMissingNode() ? "" : ", for the remote network " + SafeText.of(network)));
        comment("Made from what Microsoft Graph says of the device links, with the commands of " + platform.version());
        comment("Page: " + platform.page());
        if (platform.refusal() != null) {
            return;
        }
        comment("Proof level " + platform.proof() + ": " + platform.proof().meaning());
        comment("To enter by hand: " + platform.byHand());
    }

    private void add(JsonNode link, JsonNode device, Pointer place, int number) {
        LinkReader reader = new LinkReader(platform);
        RouterLink read = reader.read(link, device, number, tunnels);
        text.append('\n');
        comment("Link " + SafeText.of(link.path("displayName")) + " (" + SafeText.of(link.path("id")) + ")");
        if (read == null) {
            reader.reasons().forEach(reason -> comment("NOT CONFIGURED: " + reason));
            gaps.add(new WrittenText.Gap(
                    RouterRules.LINK, place, "is not configured: " + String.join("; ", reader.reasons())));
            return;
        }
        tunnels += read.tunnels().size();
        text.append(Templates.rendered(platform, read));
    }

    private void comment(String line) {
        text.append(platform.comment()).append(' ').append(line).append('\n');
    }
}

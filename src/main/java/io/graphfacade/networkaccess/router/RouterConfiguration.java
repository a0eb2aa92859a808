package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.operation.WrittenText;
import io.graphfacade.rule.Pointer;
import java.util.ArrayList;
import java.util.List;

/** The configuration of the equipment of one link or of all links of a remote network, for one platform. */
public final class RouterConfiguration {

    /** In place of the first digits of an id. */
    private static final String NEW = "new";

    private final Platform platform;
    private final StringBuilder text = new StringBuilder();
    private final List<WrittenText.Gap> gaps = new ArrayList<>();
    private int links;
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
        made.begin(ofNetwork(connectivity.path("remoteNetworkName")), "what Microsoft Graph says of the device links");
        if (connectivity.has("links")) {
            for (JsonNode link : connectivity.path("links")) {
                made.add(inGraph(link, deviceLinks), Pointer.ROOT.child("links").child(made.links));
            }
            made.endPage(connectivity);
        } else {
            made.add(inGraph(connectivity, deviceLinks), Pointer.ROOT);
        }
        return made.end();
    }

    /**
     * Before Graph has made the link.
     *
     * @param payload of a device link
     */
    public static WrittenText ofNewLink(String format, JsonNode payload) {
        RouterConfiguration made = new RouterConfiguration(Platforms.named(format));
        made.beginInAdvance("");
        made.add(new EndsInPayload(payload, NEW, made.platform), Pointer.ROOT);
        return made.end();
    }

    /**
     * Before Graph has made the remote network.
     *
     * @param payload of a remote network, with device links in it
     */
    public static WrittenText ofNewNetwork(String format, JsonNode payload) {
        RouterConfiguration made = new RouterConfiguration(Platforms.named(format));
        made.beginInAdvance(ofNetwork(payload.path("name")));
        for (JsonNode link : payload.path("deviceLinks")) {
            Pointer place = Pointer.ROOT.child("deviceLinks").child(made.links);
            made.add(new EndsInPayload(link, NEW + (made.links + 1), made.platform), place);
        }
        return made.end();
    }

    private static LinkEnds inGraph(JsonNode link, JsonNode deviceLinks) {
        return new EndsInGraph(link, DeviceLinkOf.among(deviceLinks.path("value"), link));
    }

    private static String ofNetwork(JsonNode name) {
        return name.isMissingNode() ? "" : ", for the remote network " + SafeText.of(name);
    }

    private void begin(String subject, String source) {
        comment(platform.title() + subject);
        comment("Made from " + source + ", with the commands of " + platform.version());
        comment("Page: " + platform.page());
        if (platform.refusal() != null) {
            return;
        }
        comment("Proof level " + platform.proof() + ": " + platform.proof().meaning());
        comment("To enter by hand: " + platform.byHand());
    }

    private void beginInAdvance(String subject) {
        begin(subject + ", in advance", "the payload of a create that was not sent");
        if (platform.refusal() != null) {
            return;
        }
        comment("Open: the endpoint and the ASN of each gateway, and a BGP address that the payload does not have");
        comment(
                platform.hasBrackets()
                        ? "Texts in angle brackets stand for them, and words such as BGP-ADDRESS-2 in commands"
                        : "Words such as ENDPOINT-1 stand for them, in lines that are comments");
        comment("After the create, read the real one with GET .../connectivityConfiguration?format=" + platform.name()
                + "; its names have digits of the link's id in place of " + NEW);
    }

    private void add(LinkEnds ends, Pointer place) {
        links++;
        LinkReader reader = new LinkReader(platform, ends);
        RouterLink read = reader.read(links, tunnels);
        text.append('\n');
        comment("Link " + ends.title());
        if (read == null) {
            reader.reasons().forEach(reason -> comment("NOT CONFIGURED: " + reason));
            gaps.add(new WrittenText.Gap(
                    RouterRules.LINK, place, "is not configured: " + String.join("; ", reader.reasons())));
            return;
        }
        tunnels += read.tunnels().size();
        text.append(Templates.rendered(platform, read));
    }

    /** Graph documents no pages of links; what would be on another must not be missed in silence. */
    private void endPage(JsonNode connectivity) {
        if (connectivity.has("links@odata.nextLink")) {
            String reason = "has more pages, whose links are not in this text";
            comment("NOT CONFIGURED: Graph's list of links " + reason);
            gaps.add(new WrittenText.Gap(RouterRules.LINK, Pointer.ROOT.child("links"), reason));
        }
    }

    private WrittenText end() {
        if (links == 0) {
            comment("The remote network has no device link.");
        }
        return new WrittenText(text.toString(), gaps);
    }

    private void comment(String line) {
        text.append(platform.comment()).append(' ').append(line).append('\n');
    }
}

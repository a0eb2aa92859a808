package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The two ends of a link, which Graph names when it has made the link, and a payload in part before. */
interface LinkEnds {

    /** The link's own, for comments. */
    String title();

    /** Short, and the same in every text. */
    String label();

    /** The device link, which has the policy; missing if nobody has it. */
    JsonNode device();

    /** What the values are of, as messages call it. */
    String source();

    RouterLink.Equipment equipment(Reasons reasons);

    /** @param before tunnels in the text so far */
    List<RouterLink.Tunnel> tunnels(Reasons reasons, int before);
}

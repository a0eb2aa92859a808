package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the device link of a link in the connectivity configuration. */
final class DeviceLinkOf {

    private DeviceLinkOf() {}

    /** By id, else by name and address if they are those of one only: Graph's pages do not say that the ids are the same (contract 6). */
    static JsonNode among(JsonNode deviceLinks, JsonNode link) {
        List<JsonNode> alike = new ArrayList<>();
        for (JsonNode each : deviceLinks) {
            if (each.path("id").asText().equalsIgnoreCase(link.path("id").asText("-"))) {
                return each;
            }
            if (isAlike(each, link)) {
                alike.add(each);
            }
        }
        return alike.size() == 1 ? alike.get(0) : MissingNode.getInstance();
    }

    private static boolean isAlike(JsonNode deviceLink, JsonNode link) {
        return deviceLink.path("name").equals(link.path("displayName"))
                && deviceLink.path("ipAddress").equals(link.at("/peerConfiguration/endpoint"));
    }
}

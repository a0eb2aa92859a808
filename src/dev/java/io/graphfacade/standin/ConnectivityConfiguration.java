package io.graphfacade.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The configuration of both ends of each link, as Graph would work it out from the links (contract 6). */
final class ConnectivityConfiguration {

    private static final int ASN_OF_MICROSOFT = 65476;

    private ConnectivityConfiguration() {}

    static Answer answer(GraphRequest request, ObjectNode network, Collection<ObjectNode> links) {
        if (!request.method().equals("GET")) {
            throw Refusal.noMethod();
        }
        String id = network.path("id").asText();
        String set = "networkAccess/connectivity/remoteNetworks('" + id + "')/connectivityConfiguration";
        if (request.isTo()) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            all.put("@odata.context", request.context(set + "/$entity"));
            all.put("remoteNetworkId", id);
            all.set("remoteNetworkName", network.get("name"));
            all.put("links@odata.context", request.context(set + "/links"));
            all.set("links", configurations(network, links));
            return Answer.ok(all);
        }
        if (request.isTo("links")) {
            ObjectNode list = JsonNodeFactory.instance.objectNode();
            list.put("@odata.context", request.context(set + "/links"));
            list.set("value", configurations(network, links));
            return Answer.ok(list);
        }
        if (request.isTo("links", "*")) {
            for (JsonNode link : configurations(network, links)) {
                if (link.path("id").asText().equalsIgnoreCase(request.segment(1))) {
                    ObjectNode single = JsonNodeFactory.instance.objectNode();
                    single.put("@odata.context", request.context(set + "/links/$entity"));
                    single.setAll((ObjectNode) link);
                    return Answer.ok(single);
                }
            }
            throw Refusal.notFound(request.segment(1));
        }
        throw Refusal.noSegment(request.segment(0));
    }

    private static ArrayNode configurations(ObjectNode network, Collection<ObjectNode> links) {
        ArrayNode configurations = JsonNodeFactory.instance.arrayNode();
        for (ObjectNode link : links) {
            ObjectNode configuration = configurations.addObject();
            configuration.set("id", link.get("id"));
            configuration.set("displayName", link.get("name"));
            ArrayNode ends = configuration.putArray("localConfigurations");
            addEnd(ends, network, link, "/bgpConfiguration/localIpAddress", 21);
            if (link.at("/redundancyConfiguration/redundancyTier").asText().equals("zoneRedundancy")) {
                addEnd(ends, network, link, "/redundancyConfiguration/zoneLocalIpAddress", 77);
            }
            configuration
                    .putObject("peerConfiguration")
                    .put("endpoint", link.path("ipAddress").asText())
                    .put("asn", link.at("/bgpConfiguration/asn").asInt())
                    .put(
                            "bgpAddress",
                            link.at("/bgpConfiguration/peerIpAddress").asText());
        }
        return configurations;
    }

    /** An end has the same public address as long as its link exists. */
    private static void addEnd(ArrayNode ends, ObjectNode network, ObjectNode link, String bgpAddress, int host) {
        int block = Math.floorMod(link.path("id").asText().hashCode(), 256);
        ends.addObject()
                .put("endpoint", "20.245." + block + "." + host)
                .put("asn", ASN_OF_MICROSOFT)
                .put("bgpAddress", link.at(bgpAddress).asText())
                .set("region", network.get("region"));
    }
}

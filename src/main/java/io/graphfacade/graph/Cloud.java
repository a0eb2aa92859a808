package io.graphfacade.graph;

import java.net.URI;

/** The national clouds that Graph is deployed in (contract 11). Tokens of one are worthless in another. */
public enum Cloud {
    GLOBAL("https://graph.microsoft.com"),
    US_GOV_L4("https://graph.microsoft.us"),
    US_GOV_L5("https://dod-graph.microsoft.us"),
    CHINA("https://microsoftgraph.chinacloudapi.cn");

    /** The id of Graph itself, which names it in all clouds. */
    private static final String GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";

    private final URI graph;

    Cloud(String graph) {
        this.graph = URI.create(graph);
    }

    public URI graph() {
        return graph;
    }

    /** Whether a token with this audience is one for Graph in this cloud. */
    public boolean isAudience(String audience) {
        return audience.equals(GRAPH_APPLICATION)
                || audience.replaceFirst("/$", "").equalsIgnoreCase(graph.toString());
    }
}

package io.graphfacade.graph;

import java.net.URI;

/** The national clouds that Graph is deployed in (contract 11). Tokens of one are worthless in another. */
public enum Cloud {
    GLOBAL("https://graph.microsoft.com"),
    US_GOV_L4("https://graph.microsoft.us"),
    US_GOV_L5("https://dod-graph.microsoft.us"),
    CHINA("https://microsoftgraph.chinacloudapi.cn");

    private final URI graph;

    Cloud(String graph) {
        this.graph = URI.create(graph);
    }

    public URI graph() {
        return graph;
    }
}

package io.graphfacade.cloud;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The national clouds that Graph is deployed in, and Entra beside it (contract 11). Tokens of one are worthless in another. */
public enum Cloud {
    GLOBAL(
            "https://graph.microsoft.com",
            List.of("https://login.microsoftonline.com"),
            "https://sts.windows.net",
            "api://AzureADTokenExchange"),
    US_GOV_L4(
            "https://graph.microsoft.us",
            List.of("https://login.microsoftonline.us"),
            "https://sts.windows.net",
            "api://AzureADTokenExchangeUSGov"),
    US_GOV_L5(
            "https://dod-graph.microsoft.us",
            List.of("https://login.microsoftonline.us"),
            "https://sts.windows.net",
            "api://AzureADTokenExchangeUSGov"),
    CHINA(
            "https://microsoftgraph.chinacloudapi.cn",
            List.of("https://login.chinacloudapi.cn", "https://login.partner.microsoftonline.cn"),
            "https://sts.chinacloudapi.cn",
            "api://AzureADTokenExchangeChina");

    /** The id of Graph itself, the same in all clouds. */
    private static final String GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";

    private final URI graph;
    private final List<String> authorities;
    private final String issuerOfVersion1;
    private final String federationAudience;

    Cloud(String graph, List<String> authorities, String issuerOfVersion1, String federationAudience) {
        this.graph = URI.create(graph);
        this.authorities = authorities;
        this.issuerOfVersion1 = issuerOfVersion1;
        this.federationAudience = federationAudience;
    }

    public URI graph() {
        return graph;
    }

    /** Whether a token with this audience is one for Graph in this cloud. */
    public boolean isAudience(String audience) {
        return audience.equals(GRAPH_APPLICATION)
                || audience.replaceFirst("/$", "").equalsIgnoreCase(graph.toString());
    }

    /** Scheme and host of Entra. */
    public String authority() {
        return authorities.get(0);
    }

    /** The issuers of a tenant's tokens, in version 2 and version 1 of their format. */
    public Stream<String> issuers(UUID tenant) {
        return Stream.concat(
                authorities.stream().map(authority -> authority + "/" + tenant + "/v2.0"),
                Stream.of(issuerOfVersion1 + "/" + tenant + "/"));
    }

    /** The audience of another party's token that Entra takes for a credential. */
    public String federationAudience() {
        return federationAudience;
    }
}

package io.graphfacade.networkaccess.vendor;

import io.graphfacade.networkaccess.policy.EspProposal;
import io.graphfacade.networkaccess.policy.IkeProposal;
import java.util.List;
import java.util.Map;

/**
 * What the equipment of a vendor can do: a row of vendors.json.
 *
 * @param product and the version that its documents are about
 * @param read the day on which they were read
 * @param bgp what they say of BGP over a route-based tunnel
 * @param pages of them
 * @param offers Graph's members that it can do, the best first, by Graph's property; a property that no document speaks of is not in it
 */
public record Vendor(String product, String read, String bgp, List<String> pages, Map<String, List<String>> offers) {

    public static final String UNKNOWN = "unknown";

    static final String IKE_ENCRYPTION = "ikeEncryption";
    static final String IKE_INTEGRITY = "ikeIntegrity";
    static final String DH_GROUP = "dhGroup";
    static final String IPSEC_ENCRYPTION = "ipSecEncryption";
    static final String IPSEC_INTEGRITY = "ipSecIntegrity";
    static final String PFS_GROUP = "pfsGroup";

    /** In Graph's order. Whether a vendor can do PFS with the group of phase 1 is not asked: no document says what it means. */
    public static final List<String> PROPERTIES =
            List.of(IKE_ENCRYPTION, IKE_INTEGRITY, DH_GROUP, IPSEC_ENCRYPTION, IPSEC_INTEGRITY, PFS_GROUP);

    public Vendor {
        pages = List.copyOf(pages);
        offers = Map.copyOf(offers);
    }

    /** Empty if no document says. */
    public List<String> offered(String property) {
        return offers.getOrDefault(property, List.of());
    }

    /** Whether it cannot do a member, as its documents have it. */
    public boolean lacks(String property, Enum<?> member) {
        return offers.containsKey(property) && !offered(property).contains(member.name());
    }

    public boolean lacks(IkeProposal proposal) {
        return lacks(IKE_ENCRYPTION, proposal.encryption())
                || lacks(IKE_INTEGRITY, proposal.integrity())
                || lacks(DH_GROUP, proposal.group());
    }

    public boolean lacks(EspProposal proposal) {
        return lacks(IPSEC_ENCRYPTION, proposal.encryption()) || lacks(PFS_GROUP, proposal.group());
    }

    /** Whether the only phase 2 that both sides can do is one without encryption. */
    public boolean encryptsNothing() {
        return offered(IPSEC_ENCRYPTION).equals(List.of("none"));
    }

    /** A policy that both sides can do, in Graph's words; empty if too little is known. */
    public String works() {
        if (!offers.keySet().containsAll(List.of(IKE_ENCRYPTION, IKE_INTEGRITY, DH_GROUP, IPSEC_ENCRYPTION))) {
            return "";
        }
        String encryption = best(IPSEC_ENCRYPTION);
        return "ikeEncryption " + best(IKE_ENCRYPTION) + ", ikeIntegrity " + best(IKE_INTEGRITY) + ", dhGroup "
                + best(DH_GROUP) + ", ipSecEncryption " + encryption + ", ipSecIntegrity "
                + (encryption.equals("none") ? "sha256" : encryption);
    }

    /** What the documents are about, for messages. */
    public String source() {
        return product + ", as read on " + read;
    }

    private String best(String property) {
        return offered(property).get(0);
    }
}

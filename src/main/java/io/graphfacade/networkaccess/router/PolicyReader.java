package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.networkaccess.member.DhGroup;
import io.graphfacade.networkaccess.member.IkeEncryption;
import io.graphfacade.networkaccess.member.IkeIntegrity;
import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;
import io.graphfacade.networkaccess.policy.EspProposal;
import io.graphfacade.networkaccess.policy.IkeProposal;
import io.graphfacade.networkaccess.policy.TunnelPolicy;
import org.jspecify.annotations.Nullable;

/** Reads the policy of a device link as Graph has it, or will have it. */
final class PolicyReader {

    private static final String DEFAULT = "tunnelConfigurationIKEv2Default";
    private static final String CUSTOM = "tunnelConfigurationIKEv2Custom";
    private static final long LONGEST = Integer.MAX_VALUE;

    private final Reasons reasons;

    PolicyReader(Reasons reasons) {
        this.reasons = reasons;
    }

    /** Null and a reason if it cannot be read. */
    @Nullable
    TunnelPolicy read(JsonNode tunnel) {
        String type = tunnel.path("@odata.type").asText();
        if (type.endsWith("." + DEFAULT)) {
            return TunnelPolicy.DEFAULT;
        }
        if (!type.endsWith("." + CUSTOM)) {
            reasons.add("the type of its tunnelConfiguration is neither " + DEFAULT + " nor " + CUSTOM);
            return null;
        }
        IkeEncryption encryption = reasons.member(IkeEncryption.class, tunnel, "ikeEncryption");
        IkeIntegrity integrity = reasons.member(IkeIntegrity.class, tunnel, "ikeIntegrity");
        DhGroup group = reasons.member(DhGroup.class, tunnel, "dhGroup");
        IpSecEncryption ipSecEncryption = reasons.member(IpSecEncryption.class, tunnel, "ipSecEncryption");
        IpSecIntegrity ipSecIntegrity = reasons.member(IpSecIntegrity.class, tunnel, "ipSecIntegrity");
        PfsGroup pfs = reasons.member(PfsGroup.class, tunnel, "pfsGroup");
        JsonNode lifetime = tunnel.path("saLifeTimeSeconds");
        if (!lifetime.isIntegralNumber() || lifetime.longValue() < 1 || lifetime.longValue() > LONGEST) {
            reasons.addOfSource("saLifeTimeSeconds is no number of seconds");
        }
        if (encryption == null
                || integrity == null
                || group == null
                || ipSecEncryption == null
                || ipSecIntegrity == null
                || pfs == null) {
            return null;
        }
        return TunnelPolicy.of(
                new IkeProposal(encryption, integrity, group),
                new EspProposal(ipSecEncryption, ipSecIntegrity, pfs == PfsGroup.pfsmm ? sameAs(group) : pfs),
                lifetime.longValue());
    }

    /** Microsoft says so of the member of this name in Windows (IPSEC_PFS_GROUP, ipsectypes.h). */
    private static PfsGroup sameAs(DhGroup group) {
        return switch (group) {
            case dhGroup14 -> PfsGroup.pfs14;
            case dhGroup24 -> PfsGroup.pfs24;
            case dhGroup2048 -> PfsGroup.pfs2048;
            case ecp256 -> PfsGroup.ecp256;
            case ecp384 -> PfsGroup.ecp384;
        };
    }
}

package io.graphfacade.networkaccess.policy;

import io.graphfacade.networkaccess.member.DhGroup;
import io.graphfacade.networkaccess.member.IkeEncryption;
import io.graphfacade.networkaccess.member.IkeIntegrity;
import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway takes for a link, the best first.
 *
 * @param lifetime of a security association of phase 2 in seconds, null if the link leaves it open
 */
public record TunnelPolicy(List<IkeProposal> ike, List<EspProposal> esp, @Nullable Long lifetime) {

    /** What the gateway takes of links without a policy of their own. Group 14 comes first, because group 24 is out of use (RFC 8247). */
    public static final TunnelPolicy DEFAULT = new TunnelPolicy(
            Stream.of(DhGroup.dhGroup14, DhGroup.dhGroup24)
                    .flatMap(group -> Stream.of(
                            new IkeProposal(IkeEncryption.gcmAes256, IkeIntegrity.sha384, group),
                            new IkeProposal(IkeEncryption.gcmAes128, IkeIntegrity.sha256, group),
                            new IkeProposal(IkeEncryption.aes256, IkeIntegrity.sha384, group),
                            new IkeProposal(IkeEncryption.aes128, IkeIntegrity.sha256, group)))
                    .toList(),
            List.of(
                    new EspProposal(IpSecEncryption.gcmAes256, IpSecIntegrity.gcmAes256, PfsGroup.none),
                    new EspProposal(IpSecEncryption.gcmAes192, IpSecIntegrity.gcmAes192, PfsGroup.none),
                    new EspProposal(IpSecEncryption.gcmAes128, IpSecIntegrity.gcmAes128, PfsGroup.none)),
            null);

    public TunnelPolicy {
        ike = List.copyOf(ike);
        esp = List.copyOf(esp);
    }

    /** With one combination of each phase. */
    public static TunnelPolicy of(IkeProposal ike, EspProposal esp, long lifetime) {
        return new TunnelPolicy(List.of(ike), List.of(esp), lifetime);
    }
}

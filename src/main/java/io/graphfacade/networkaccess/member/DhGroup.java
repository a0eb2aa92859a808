package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code dhGroup}; group numbers are those of IANA's IKEv2 registry, and 2048 bits of MODP are ambiguous (contract 14.3). */
@Schema(name = "dhGroup")
public enum DhGroup {
    @Spelled({"group14", "14", "modp2048", "2048-bit"})
    dhGroup14,
    @Spelled({"group24", "24"})
    dhGroup24,
    @Spelled({"modp2048", "2048-bit"})
    dhGroup2048,
    @Spelled({"group19", "19", "dhGroup19"})
    ecp256,
    @Spelled({"group20", "20", "dhGroup20"})
    ecp384
}

package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code pfsGroup} (contract 8). */
@Schema(name = "pfsGroup")
public enum PfsGroup {
    @Spelled("off")
    none,
    pfs1,
    pfs2,
    pfs14,
    pfs24,
    pfs2048,
    pfsmm,
    ecp256,
    ecp384
}

package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code ikeIntegrity}; there is no {@code gcmAes192} (contract 8). */
@Schema(name = "ikeIntegrity")
public enum IkeIntegrity {
    @Spelled("SHA2-256")
    sha256,
    @Spelled("SHA2-384")
    sha384,
    @Spelled({"AES-GCM-128", "AES128-GCM"})
    gcmAes128,
    @Spelled({"AES-GCM-256", "AES256-GCM"})
    gcmAes256
}

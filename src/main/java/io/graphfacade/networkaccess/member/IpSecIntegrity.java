package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code ipSecIntegrity} (contract 8). */
@Schema(name = "ipSecIntegrity")
public enum IpSecIntegrity {
    @Spelled({"AES-GCM-128", "AES128-GCM"})
    gcmAes128,
    @Spelled({"AES-GCM-192", "AES192-GCM"})
    gcmAes192,
    @Spelled({"AES-GCM-256", "AES256-GCM"})
    gcmAes256,
    @Spelled("SHA2-256")
    sha256
}

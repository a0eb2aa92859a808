package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code ikeEncryption}; there is no {@code gcmAes192} (contract 8). */
@Schema(name = "ikeEncryption")
public enum IkeEncryption {
    aes128,
    aes192,
    aes256,
    @Spelled({"AES-GCM-128", "AES128-GCM"})
    gcmAes128,
    @Spelled({"AES-GCM-256", "AES256-GCM"})
    gcmAes256
}

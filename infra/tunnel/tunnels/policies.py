"""What a gateway offers for a link (contract 9.1), and what its security associations then say of themselves.

Written from the contract and not from the facade, so that both can be compared.
"""
from dataclasses import dataclass

CIPHERS = {
    "aes128": ("aes128", "AES_CBC", "128"),
    "aes192": ("aes192", "AES_CBC", "192"),
    "aes256": ("aes256", "AES_CBC", "256"),
    "gcmAes128": ("aes128gcm16", "AES_GCM_16", "128"),
    "gcmAes192": ("aes192gcm16", "AES_GCM_16", "192"),
    "gcmAes256": ("aes256gcm16", "AES_GCM_16", "256"),
    "none": ("null", "NULL", None),
}
HASHES = {
    "sha256": ("sha256", "HMAC_SHA2_256_128", "PRF_HMAC_SHA2_256"),
    "sha384": ("sha384", "HMAC_SHA2_384_192", "PRF_HMAC_SHA2_384"),
}
# Windows names groups 14 twice, and PFSMM the group of phase 1 (ipsectypes.h, iketypes.h)
GROUPS = {
    "dhGroup14": ("modp2048", "MODP_2048"),
    "dhGroup2048": ("modp2048", "MODP_2048"),
    "dhGroup24": ("modp2048s256", "MODP_2048_256"),
    "dhGroup2": ("modp1024", "MODP_1024"),
    "ecp256": ("ecp256", "ECP_256"),
    "ecp384": ("ecp384", "ECP_384"),
    "pfs1": ("modp768", "MODP_768"),
    "pfs2": ("modp1024", "MODP_1024"),
    "pfs14": ("modp2048", "MODP_2048"),
    "pfs2048": ("modp2048", "MODP_2048"),
    "pfs24": ("modp2048s256", "MODP_2048_256"),
}
DEFAULT_PHASE_1 = [
    (cipher, integrity, group)
    for group in ("dhGroup14", "dhGroup24")
    for cipher, integrity in (
        ("gcmAes256", "sha384"), ("gcmAes128", "sha256"), ("aes256", "sha384"), ("aes128", "sha256"))
]
DEFAULT_PHASE_2 = ["gcmAes256", "gcmAes192", "gcmAes128"]


class NoMeaning(Exception):
    """Of a combination that IKEv2 has no words for."""


@dataclass(frozen=True)
class Policy:
    """One combination of each phase, in Graph's words. dh_group, pfs_group: "none" or a member."""

    encryption: str
    integrity: str
    dh_group: str
    esp_encryption: str
    esp_integrity: str
    pfs_group: str

    @staticmethod
    def of(tunnel):
        """Of a tunnelConfigurationIKEv2Custom."""
        return Policy(tunnel["ikeEncryption"], tunnel["ikeIntegrity"], tunnel["dhGroup"],
                      tunnel["ipSecEncryption"], tunnel["ipSecIntegrity"], tunnel["pfsGroup"])

    @staticmethod
    def defaults():
        return [Policy(*phase1, esp, esp, "none") for phase1 in DEFAULT_PHASE_1 for esp in DEFAULT_PHASE_2]

    def __str__(self):
        return (f"{self.encryption}/{self.integrity}/{self.dh_group}, "
                f"{self.esp_encryption}/{self.esp_integrity}/{self.pfs_group}")

    def pfs(self):
        return self.dh_group if self.pfs_group == "pfsmm" else self.pfs_group

    def ike_proposal(self):
        cipher, is_authenticated = CIPHERS[self.encryption][0], self.encryption.startswith("gcm")
        if self.integrity not in HASHES:
            raise NoMeaning(f"ikeIntegrity {self.integrity} beside {self.encryption}")
        return f"{cipher}-{'prf' if is_authenticated else ''}{HASHES[self.integrity][0]}-{GROUPS[self.dh_group][0]}"

    def esp_proposal(self):
        parts = [CIPHERS[self.esp_encryption][0]]
        if self.esp_encryption == "none":
            parts.append(HASHES[self.esp_integrity][0])
        if self.pfs() != "none":
            parts.append(GROUPS[self.pfs()][0])
        return "-".join(parts)

    def ike_sa(self):
        """What the daemon must say of the association of phase 1."""
        _, algorithm, size = CIPHERS[self.encryption]
        said = {"encr-alg": algorithm, "encr-keysize": size, "dh-group": GROUPS[self.dh_group][1],
                "prf-alg": HASHES[self.integrity][2]}
        if not self.encryption.startswith("gcm"):
            said["integ-alg"] = HASHES[self.integrity][1]
        return said

    def child_sa(self, rekeyed):
        """And of that of phase 2. Its first one is made together with phase 1, so a group of its own shows after a change of keys only."""
        _, algorithm, size = CIPHERS[self.esp_encryption]
        said = {"encr-alg": algorithm, "encr-keysize": size}
        if self.esp_encryption == "none":
            said["integ-alg"] = HASHES[self.esp_integrity][1]
        said["dh-group"] = GROUPS[self.pfs()][1] if rekeyed and self.pfs() != "none" else None
        return said

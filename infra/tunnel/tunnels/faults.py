"""What a gateway can have wrong. A case with a fault has to fail, and for this reason: else the checks would see nothing."""
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Fault:
    name: str
    reason: str
    changes: tuple = ()
    asn: int = 0
    other_key: bool = False

    def policy(self, policy):
        return replace(policy, **dict(self.changes))

    def peer(self, peer):
        return {**peer, "asn": self.asn} if self.asn else peer

    def key(self, key):
        return f"{key}x" if self.other_key else key


NO_FAULT = Fault("", "")
FAULTS = [
    Fault("another group in phase 1", "NO_PROPOSAL_CHOSEN", (("dh_group", "dhGroup2"),)),
    Fault("another cipher in phase 2", "NO_PROPOSAL_CHOSEN", (("esp_encryption", "aes256"),)),
    Fault("another group of perfect forward secrecy", "new keys of tunnel 1", (("pfs_group", "ecp384"),)),
    Fault("another number of the customer's autonomous system", "BGP of tunnel 1 established", asn=64999),
    Fault("another pre-shared key", "AUTH", other_key=True),
]

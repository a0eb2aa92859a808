"""The hosts of a case: the customer's side and the gateways, with what they know of each other."""
import itertools
import json
import secrets
import zlib

from .customer import Customer
from .faults import NO_FAULT
from .gateway import Gateway
from .hosts import PATIENCE
from .pluto import LibreswanCustomer
from .policies import Policy

NUMBERS = itertools.count(1)
SHORT_PATIENCE = 8
BEGINNINGS_OF_KEYS = ("", "0s", "0x", "#", "a b", 'a "b" \\ ')


class Stage:
    """Of one case."""

    def __init__(self, case, directory):
        number = next(NUMBERS)
        fault = case.fault or NO_FAULT
        known = json.loads((case.link / "link.json").read_text())
        self.configuration = known["configuration"]
        texts = {path.stem: path.read_text() for path in case.link.glob("*.txt")}
        ends = self.configuration["localConfigurations"]
        self.keys = case.keys or [new_key(case) for _ in ends]
        offered = [fault.policy(policy) for policy in ([case.policy] if case.policy else Policy.defaults())]
        self.patience = SHORT_PATIENCE if case.fault else PATIENCE
        self.customer = (
            LibreswanCustomer(f"c{number}", directory / "customer", self.configuration, texts) if case.is_libreswan
            else Customer(f"c{number}", directory / "customer", self.configuration, texts, case.bgp, self.patience))
        self.gateways = []
        for index, end in enumerate(ends, 1):
            made = Gateway(f"g{number}x{index}", directory / f"gateway{index}", end,
                           fault.peer(self.configuration["peerConfiguration"]), fault.key(self.keys[index - 1]),
                           _unique(policy.ike_proposal() for policy in offered),
                           _unique(policy.esp_proposal() for policy in offered))
            self.gateways.append(made)
            self.customer.connect(made, index)

    def close(self):
        for made in [self.customer, *self.gateways]:
            made.close()


def new_key(case):
    """Keys begin with what daemons may take for something else."""
    beginnings = BEGINNINGS_OF_KEYS[:-1] if case.is_libreswan else BEGINNINGS_OF_KEYS
    return beginnings[zlib.crc32(f"{case.name}{case.policy}".encode()) % len(beginnings)] + secrets.token_urlsafe(18)


def _unique(values):
    return list(dict.fromkeys(values))

"""The cases: which text stands before which gateways."""
import itertools
import json
import secrets
import time
from dataclasses import dataclass, field
from pathlib import Path

from . import customer, gateway
from .customer import Customer
from .gateway import Gateway
from .hosts import Failed, wait_until
from .policies import NoMeaning, Policy

TYPE = "@odata.type"
NUMBERS = itertools.count(1)


@dataclass
class Case:
    """
    link: the directory with the texts of a link, what Graph says of it, and nothing else
    policy: the one combination that the gateways take; None if they take all of the default policy
    """

    name: str
    link: Path
    policy: Policy | None
    bgp: str
    is_custom: bool
    is_redundant: bool
    lost: str | None = None


@dataclass
class Result:
    case: Case
    failure: str | None = None
    said: dict = field(default_factory=dict)
    seconds: float = 0


def all_of(directory):
    cases = []
    for number, link in enumerate(sorted(path.parent for path in directory.glob("*/link.json"))):
        known = json.loads((link / "link.json").read_text())
        tunnel = known["deviceLink"]["tunnelConfiguration"]
        is_redundant = len(known["configuration"]["localConfigurations"]) > 1
        if tunnel[TYPE].endswith("Custom"):
            bgp = ("bird", "frr")[number % 2]
            cases.append(Case(link.name, link, Policy.of(tunnel), bgp, True, is_redundant))
        elif is_redundant:
            for bgp, lost in itertools.product(("bird", "frr"), ("says good-bye", "is silent")):
                cases.append(Case(f"{link.name}, one gateway {lost}, {bgp}", link, None, bgp, False, True, lost))
        else:
            for bgp in ("bird", "frr"):
                cases.append(Case(f"{link.name}, all, {bgp}", link, None, bgp, False, False))
            for index, policy in enumerate(Policy.defaults()):
                cases.append(Case(f"{link.name}, {policy}", link, policy, ("bird", "frr")[index % 2], False, False))
    return cases


class Stage:
    """The hosts of one case."""

    def __init__(self, case, directory, broken):
        self.case = case
        number = next(NUMBERS)
        known = json.loads((case.link / "link.json").read_text())
        self.configuration = known["configuration"]
        self.texts = {path.stem: path.read_text() for path in case.link.glob("*.txt")}
        ends = self.configuration["localConfigurations"]
        self.keys = [secrets.token_urlsafe(18) for _ in ends]
        policies = [case.policy] if case.policy else Policy.defaults()
        self.customer = Customer(f"c{number}", directory / "customer", self.configuration, self.texts, case.bgp)
        self.gateways = []
        for index, end in enumerate(ends):
            offered = [broken.policy(policy) for policy in policies]
            made = Gateway(f"g{number}x{index + 1}", directory / f"gateway{index + 1}", end,
                           broken.peer(self.configuration["peerConfiguration"]), broken.key(self.keys[index]),
                           _unique(policy.ike_proposal() for policy in offered),
                           _unique(policy.esp_proposal() for policy in offered))
            self.gateways.append(made)
            self.customer.connect(made, index + 1)

    def close(self):
        self.customer.close()
        for made in self.gateways:
            made.close()


def _unique(values):
    return list(dict.fromkeys(values))


def run(case, directory, broken):
    begun, result, stage = time.monotonic(), Result(case), None
    try:
        stage = Stage(case, directory, broken)
        check(case, stage, result.said)
    except (Failed, NoMeaning, KeyError, OSError) as failure:
        result.failure = f"{type(failure).__name__}: {failure}" if not isinstance(failure, Failed) else str(failure)
    finally:
        if stage:
            stage.close()
    result.seconds = time.monotonic() - begun
    return result


def check(case, stage, said):
    for made in stage.gateways:
        made.start_bgp()
    stage.customer.start(stage.keys)
    for index in range(len(stage.gateways)):
        association, child = stage.customer.child(index)
        said["ike"], said["esp"] = algorithms(association), algorithms(child)
        expect(case, association, child, False)
    check_bgp(stage)
    check_ping(stage)
    if case.lost:
        said["lost pings"] = lose_one(case, stage)
        return
    for index in range(len(stage.gateways)):
        association, child = stage.customer.rekey(index)
        said["esp"] = algorithms(child)
        expect(case, association, child, True)
    check_ping(stage)


def algorithms(association):
    return "/".join(association[key] + (f"_{association[size]}" if size in association else "") for key, size in (
        ("encr-alg", "encr-keysize"), ("integ-alg", ""), ("prf-alg", ""), ("dh-group", "")) if key in association)


def expect(case, association, child, rekeyed):
    """What the daemon says of its associations is what was asked for."""
    policies = [case.policy] if case.policy else Policy.defaults()
    if not any(_has(association, policy.ike_sa()) and _has(child, policy.child_sa(rekeyed)) for policy in policies):
        raise Failed(f"asked for {case.policy or 'the default policy'}, has {algorithms(association)} and {algorithms(child)}"
                     + (" after new keys" if rekeyed else ""))


def _has(association, expected):
    return all(association.get(name) == value for name, value in expected.items())


def check_bgp(stage):
    own = stage.configuration["peerConfiguration"]
    for index, made in enumerate(stage.gateways):
        def established(made=made):
            return made.session()["established"] and stage.customer.bgp.sessions().get(
                made.end["bgpAddress"], {}).get("established")
        wait_until(f"BGP of tunnel {index + 1} established", established)
        numbers = made.session()["local_asn"], made.session()["neighbor_asn"]
        session = stage.customer.bgp.sessions()[made.end["bgpAddress"]]
        if numbers != (str(made.end["asn"]), str(own["asn"])) or numbers != (session["neighbor_asn"], session["local_asn"]):
            raise Failed(f"BGP between {numbers} at the gateway and {session} at the customer")
        wait_until("the gateway learned the customer's network", lambda made=made: made.learned(customer.NETWORK))


def check_ping(stage):
    wait_until("a ping between the networks behind both ends",
               lambda: stage.customer.computer.pings(gateway.SERVER) == 2, within=15)
    if stage.gateways[0].server.pings(customer.COMPUTER) != 2 and len(stage.gateways) == 1:
        raise Failed("no ping from the gateway's network")


def lose_one(case, stage):
    """One tunnel goes while a ping runs every tenth of a second. Returns how many are lost."""
    raise NotImplementedError

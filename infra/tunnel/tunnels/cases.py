"""The cases: which text stands before which gateways."""
import itertools
import json
import re
import secrets
import signal
import time
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from . import customer, gateway
from .customer import Customer
from .faults import FAULTS, NO_FAULT, Fault
from .gateway import Gateway
from .hosts import PATIENCE, Failed, last_lines, wait_until
from .pluto import LibreswanCustomer
from .policies import Policy
from .report import NO_BGP

TYPE = "@odata.type"
NUMBERS = itertools.count(1)
BGP = ("bird", "frr")
GOOD_BYE, SILENT = LOSSES = ("says good-bye", "falls silent")
SHORT_PATIENCE = 8
BEGINNINGS_OF_KEYS = ("", "0s", "0x", "#", "a b", 'a "b" \\ ')




@dataclass
class Case:
    """
    link: the directory with the texts of a link and what Graph says of it
    policy: the one combination that the gateways take; None if they take all of the default policy
    lost: how the gateway that carries the traffic is lost, if it is
    fault: what the gateways have wrong, so that the case has to fail
    keys: of the gateways, as Graph knows them; new ones if there are none
    """

    name: str
    link: Path
    policy: Policy | None
    bgp: str
    is_redundant: bool = False
    is_libreswan: bool = False
    lost: str | None = None
    fault: Fault | None = None
    keys: tuple = ()


@dataclass
class Result:
    case: Case
    failure: str | None = None
    said: dict = field(default_factory=dict)
    seconds: float = 0

    def is_as_expected(self):
        return self.case.fault.reason in (self.failure or "") if self.case.fault else self.failure is None


def all_of(directory, libreswan):
    """
    libreswan: whether there are cases for Libreswan too
    """
    cases, links = [], sorted(path.parent for path in directory.glob("*/link.json"))
    for number, link in enumerate(links):
        known = json.loads((link / "link.json").read_text())
        tunnel = known["deviceLink"]["tunnelConfiguration"]
        is_redundant = len(known["configuration"]["localConfigurations"]) > 1
        if tunnel[TYPE].endswith("Custom"):
            cases.append(Case(link.name, link, Policy.of(tunnel), BGP[number % 2], is_redundant=is_redundant))
        elif is_redundant:
            cases += [Case(f"{link.name}: a gateway {lost}", link, None, bgp, is_redundant=True, lost=lost)
                      for lost, bgp in itertools.product(LOSSES, BGP)]
        else:
            cases += [Case(f"{link.name}: the gateway takes all", link, None, bgp) for bgp in BGP]
            cases += [Case(f"{link.name}: the gateway takes one", link, policy, BGP[index % 2])
                      for index, policy in enumerate(Policy.defaults())]
    with_group = next((case for case in cases if case.policy and case.policy.pfs() not in ("none", "ecp384")), None)
    cases += [case for link in links for case in with_libreswan(link)] if libreswan else []
    if with_group:
        cases += [replace(with_group, name=f"the gateway has {fault.name}", fault=fault) for fault in FAULTS]
    # The long ones first
    return sorted(cases, key=lambda case: (not case.lost, not case.fault))


def with_libreswan(link):
    """Those whose policy its text has."""
    known = json.loads((link / "link.json").read_text())
    tunnel, text = known["deviceLink"]["tunnelConfiguration"], (link / "libreswan.txt").read_text()
    if "\nconn " not in text or len(known["configuration"]["localConfigurations"]) > 1:
        return []
    if tunnel[TYPE].endswith("Custom"):
        return [Case(f"{link.name}, Libreswan", link, Policy.of(tunnel), NO_BGP, is_libreswan=True)]
    return [Case(f"{link.name}, Libreswan: the gateway takes one", link, policy, NO_BGP, is_libreswan=True)
            for policy in Policy.defaults() if policy.dh_group == "dhGroup14"]


class Stage:
    """The hosts of one case."""

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


def run(case, directory, say=lambda text: None):
    begun, result, stage = time.monotonic(), Result(case), None
    try:
        stage = Stage(case, directory)
        (check_negotiation if case.is_libreswan else check)(case, stage, result.said, say)
    except Failed as failure:
        result.failure = str(failure)
    except (LookupError, OSError, StopIteration) as failure:
        result.failure = f"{type(failure).__name__}: {failure}"
    finally:
        if stage:
            stage.close()
    result.seconds = time.monotonic() - begun
    return result


def check(case, stage, said, say):
    for made in stage.gateways:
        made.start_bgp()
    stage.customer.start(stage.keys)
    for index in range(len(stage.gateways)):
        association, child = stage.customer.child(index)
        said["phase 1"], said["phase 2"] = algorithms(association), algorithms(child)
        expect(case, association, child, False)
        say(f"tunnel {index + 1} is up: {said['phase 1']} and {said['phase 2']}")
    check_bgp(stage)
    say("BGP is established, and both ends learned the network behind the other")
    check_ping(stage)
    say(f"a ping from {customer.COMPUTER} to {gateway.SERVER} and back")
    if case.lost:
        said["lost"] = lose_one(case, stage)
        return
    for index in range(len(stage.gateways)):
        association, child = stage.customer.rekey(index)
        said["phase 2"] = algorithms(child)
        expect(case, association, child, True)
        say(f"new keys of tunnel {index + 1}, now with the group of perfect forward secrecy: {said['phase 2']}")
    check_ping(stage)
    say("the ping again")


def check_negotiation(case, stage, said, _):
    """As the gateway sees it: Libreswan gives the tunnel up when it hands the keys to a kernel without ESP."""
    stage.customer.start(stage.keys)
    log = stage.customer.host.directory / "log"
    try:
        association, child = wait_until("a tunnel negotiated", stage.gateways[0].association, within=15)
    except Failed as failure:
        raise Failed(f"{failure}; {last_lines(log.read_text(errors='replace'), 2)}") from None
    said["phase 1"], said["phase 2"] = algorithms(association), algorithms(child)
    expect(case, association, child, False)


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
        wait_until(f"BGP of tunnel {index + 1} established", established, within=stage.patience)
        numbers = made.session()["local_asn"], made.session()["neighbor_asn"]
        session = stage.customer.bgp.sessions()[made.end["bgpAddress"]]
        if numbers != (str(made.end["asn"]), str(own["asn"])) or numbers != (session["neighbor_asn"], session["local_asn"]):
            raise Failed(f"BGP between {numbers} at the gateway and {session} at the customer")
        wait_until("the gateway learned the customer's network", lambda made=made: made.learned(customer.NETWORK))


def check_ping(stage):
    """Between the networks behind both ends, both ways. Two gateways have the same network, and the answer may go to the other."""
    wait_until("a ping to the gateway's network", lambda: stage.customer.computer.pings(gateway.SERVER) == 2, within=15)
    if len(stage.gateways) == 1:
        server = stage.gateways[0].server
        wait_until("a ping from the gateway's network", lambda: server.pings(customer.COMPUTER) == 2, within=15)


def lose_one(case, stage):
    """The tunnel that carries a ping each tenth of a second goes. Says how many were lost until the other carried them."""
    carrying = next(made for made in stage.gateways if stage.customer.carries(made, gateway.SERVER))
    other = next(made for made in stage.gateways if made is not carrying)
    ping = stage.customer.computer.start("ping", "-n", "-i", "0.1", "-W", "1", gateway.SERVER, log="ping.out")
    log = stage.customer.computer.directory / "ping.out"
    wait_until("ten answers", lambda: log.read_text().count(" time=") >= 10)
    if case.lost == GOOD_BYE:
        carrying.says_good_bye()
    else:
        carrying.falls_silent()
    wait_until("a ping through the other tunnel", lambda: stage.customer.computer.pings(gateway.SERVER) == 2, within=60)
    if not stage.customer.carries(other, gateway.SERVER):
        raise Failed("the route to the gateway's network does not lead through the other tunnel")
    answered = log.read_text().count(" time=")
    wait_until("ten answers more", lambda: log.read_text().count(" time=") >= answered + 10)
    ping.send_signal(signal.SIGINT)
    ping.wait(5)
    sent, received = map(int, re.search(r"(\d+) packets transmitted, (\d+) received", log.read_text()).groups())
    return f"{sent - received} of {sent} pings, ten a second"

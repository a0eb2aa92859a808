"""The cases: which text stands before which gateways."""
import itertools
import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from .faults import FAULTS, Fault
from .policies import Policy

TYPE = "@odata.type"
BGP = ("bird", "frr")
GOOD_BYE, SILENT = LOSSES = ("says good-bye", "falls silent")



@dataclass
class Case:
    """
    link: the directory with the texts of a link and what Graph says of it
    bgp: the daemon of the customer's side, None with Libreswan
    policy: the one combination that the gateways take; None if they take all of the default policy
    lost: how the gateway that carries the traffic is lost, if it is
    fault: what the gateways have wrong, so that the case has to fail
    keys: of the gateways, as Graph knows them; new ones if there are none
    """

    name: str
    link: Path
    policy: Policy | None
    bgp: str | None
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
        return [Case(f"{link.name}, Libreswan", link, Policy.of(tunnel), None, is_libreswan=True)]
    return [Case(f"{link.name}, Libreswan: the gateway takes one", link, policy, None, is_libreswan=True)
            for policy in Policy.defaults() if policy.dh_group == "dhGroup14"]

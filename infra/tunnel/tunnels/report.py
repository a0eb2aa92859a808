"""The results, as lines while they come and as a table for a document."""
from datetime import date

from . import pluto
from .bgp import version_of_frr
from .charon import version
from .gateway import version_of_bird

BEGIN, END = "<!-- begin: written by infra/tunnel/test --write -->", "<!-- end -->"
NO_BGP = "none"
HEAD = ("| # | Case | Policy: phase 1, phase 2 | BGP | What the daemon says of phase 1 | and of phase 2 | Result |\n"
        "|---|---|---|---|---|---|---|\n")


def line(number, count, result):
    case = result.case
    state = "ok  " if result.is_as_expected() else "FAIL"
    text = f"[{number:3}/{count}] {state} {case.name}, {case.policy or 'all of the default policy'}, {'' if case.bgp == NO_BGP else case.bgp + ', '}{result.seconds:.1f} s"
    if result.failure:
        text += f"\n          {'failed, as it had to: ' if result.is_as_expected() else ''}{result.failure}"
    return text


def write(file, results, seconds):
    before, _, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    if not after:
        raise SystemExit(f"{file} lacks the line {BEGIN} or {END}")
    good = sum(result.is_as_expected() for result in results)
    summary = (f"{date.today().isoformat()}: {good} of {len(results)} cases as expected in {seconds:.0f} s, with strongSwan {version()},"
               f" BIRD {version_of_bird()} FRR {version_of_frr()}{f' and Libreswan {pluto.version()}' if any(result.case.is_libreswan for result in results) else ''}.\n\n")
    rows = "".join(row(number, result) for number, result in enumerate(sorted(results, key=_place), 1))
    file.write_text(f"{before}{BEGIN}\n\n{summary}{HEAD}{rows}\n{END}{after}", encoding="utf-8")


def _place(result):
    case = result.case
    return (bool(case.fault), case.is_libreswan, bool(case.lost), not case.name.startswith("default"), case.name,
            str(case.policy), case.bgp)


def row(number, result):
    case, said = result.case, result.said
    gateways = ", two gateways" if case.is_redundant else ""
    return (f"| {number} | {case.name}{gateways} | {case.policy or 'all of the default policy'} | {case.bgp.upper() if case.bgp != NO_BGP else ''} "
            f"| {said.get('phase 1', '')} | {said.get('phase 2', '')} | {outcome(result)} |\n")


def outcome(result):
    if not result.is_as_expected():
        return f"**not as expected**: {result.failure or 'nothing failed'}".replace("|", "/")
    if result.case.is_libreswan:
        return "negotiated, no traffic"
    if result.case.fault:
        return "fails, as it has to"
    lost = f"; lost {result.said['lost']}" if "lost" in result.said else ", new keys, ping"
    return f"tunnel, BGP, ping{lost}"

"""The results, as lines while they come and as a table for a document."""
from datetime import date

from . import pluto
from .bgp import version_of_frr
from .charon import version
from .gateway import version_of_bird

BEGIN, END = "<!-- begin: written by infra/tunnel/test --write -->", "<!-- end -->"
HEAD = ("| # | Case | Policy: phase 1, phase 2 | BGP | What the daemon says of phase 1 | and of phase 2 | Result |\n"
        "|---|---|---|---|---|---|---|\n")


def line(number, count, result):
    words = [result.case.name, policy(result.case), result.case.bgp, f"{result.seconds:.1f} s"]
    text = f"[{number:3}/{count}] {'ok  ' if result.is_as_expected() else 'FAIL'} {', '.join(filter(None, words))}"
    if result.failure:
        text += f"\n          {'failed, as it had to: ' if result.is_as_expected() else ''}{result.failure}"
    return text


def policy(case):
    return str(case.policy or "all of the default policy")


def write(file, results, seconds):
    before, _, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    if not after:
        raise SystemExit(f"{file} lacks the line {BEGIN} or {END}")
    good = sum(result.is_as_expected() for result in results)
    summary = f"{date.today().isoformat()}: {good} of {len(results)} cases as expected in {seconds:.0f} s, with {versions(results)}.\n\n"
    rows = "".join(row(number, result) for number, result in enumerate(sorted(results, key=_place), 1))
    file.write_text(f"{before}{BEGIN}\n\n{summary}{HEAD}{rows}\n{END}{after}", encoding="utf-8")


def versions(results):
    daemons = [f"strongSwan {version()}", f"BIRD {version_of_bird()}", f"FRR {version_of_frr()}"]
    if any(result.case.is_libreswan for result in results):
        daemons.append(f"Libreswan {pluto.version()}")
    return ", ".join(daemons[:-1]) + " and " + daemons[-1]


def _place(result):
    case = result.case
    return (bool(case.fault), case.is_libreswan, bool(case.lost), not case.name.startswith("default"), case.name, policy(case),
            case.bgp or "")


def row(number, result):
    case, said = result.case, result.said
    cells = [str(number), case.name, policy(case), (case.bgp or "").upper(), said.get("phase 1", ""), said.get("phase 2", ""),
             outcome(result)]
    return f"| {' | '.join(cells)} |\n"


def outcome(result):
    if not result.is_as_expected():
        return f"**not as expected**: {result.failure or 'nothing failed'}".replace("|", "/")
    if result.case.is_libreswan:
        return "negotiated, no traffic"
    if result.case.fault:
        return "fails, as it has to"
    return f"tunnel, BGP, ping; lost {result.said['lost']}" if "lost" in result.said else "tunnel, BGP, ping, new keys, ping"

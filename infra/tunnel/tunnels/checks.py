"""What is checked of a case, in the order in which it has to hold."""
import re
import signal
import time

from . import customer, gateway
from .cases import GOOD_BYE, Result
from .hosts import Failed, last_lines, wait_until
from .policies import Policy
from .stage import Stage


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

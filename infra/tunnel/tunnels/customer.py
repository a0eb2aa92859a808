"""The customer's side: the texts that the facade rendered, on a host with a network behind it."""
import re

from .bgp import Bird, Frr
from .charon import Charon, base64_key
from .hosts import Failed, Host, wait_until

NETWORK = "192.168.60.0/24"
ROUTER, COMPUTER = "192.168.60.1", "192.168.60.2"
DAEMONS = {"bird": Bird, "frr": Frr}
PLACEHOLDER = re.compile(r'"<pre-shared key of \S+-(\d)>"')

# The daemon has one device for all of its tunnels, so each tunnel has a daemon. Each reads the whole text and begins one of its tunnels.
OTHERS = """
connections {{
  {name} {{
    children {{
      {name} {{
        start_action = none
      }}
    }}
  }}
}}
"""


class Customer:
    def __init__(self, name, directory, configuration, texts, bgp, patience):
        self.host = Host(name, directory)
        self.computer = Host(f"{name}n", directory / "network")
        self.configuration, self.texts, self.patience = configuration, texts, patience
        self.host.cable("lan", self.computer, "uplink")
        self.host.address(f"{ROUTER}/24", "lan")
        self.computer.address(f"{COMPUTER}/24", "uplink")
        self.computer.run("ip", "route", "add", "default", "via", ROUTER)
        self.bgp = DAEMONS[bgp](self.host, texts[bgp])
        self.charons = []

    def connect(self, gateway, number):
        """A cable in place of the internet."""
        own, others = self.configuration["peerConfiguration"]["endpoint"], gateway.end["endpoint"]
        self.host.cable(f"wan{number}", gateway.host, "wan")
        self.host.address(f"{own}/32", f"wan{number}")
        gateway.host.address(f"{others}/32", "wan")
        self.host.run("ip", "route", "add", others, "dev", f"wan{number}", "src", own)
        gateway.host.run("ip", "route", "add", own, "dev", "wan", "src", others)

    def start(self, keys):
        self.bgp.start()
        text = with_keys(self.texts["strongswan"], keys)
        names = connections(text)
        if len(names) != len(keys):
            raise Failed(f"the text has the connections {names}, and the link {len(keys)} gateways")
        for index, name in enumerate(names):
            charon = Charon(self.host, f"charon{index + 1}", own_ports=index == 0)
            self.charons.append((name, charon))
            # One after the other: the first device is named ipsec0 until its tunnel is up
            charon.load(text + "".join(OTHERS.format(name=other) for other in names if other != name))
            self.child(index)

    def child(self, index):
        """The association of phase 1 and that of phase 2 of a tunnel, when both are up."""
        name, charon = self.charons[index]

        def up():
            association = charon.associations().get(name)
            installed = [child for child in (association or {}).get("child-sas", {}).values()
                         if child.get("state") == "INSTALLED"]
            return (association, installed[-1]) if len(installed) == 1 else None
        try:
            return wait_until(f"tunnel {index + 1} up", up, within=self.patience)
        except Failed as failure:
            raise Failed(f"{failure}; {reason_in(charon.log)}") from None

    def rekey(self, index):
        """Makes new keys for phase 2, and waits for them."""
        name, charon = self.charons[index]
        before = self.child(index)[1]["spi-in"]
        charon.swanctl("--rekey", "--child", name)

        def renewed():
            association, child = self.child(index)
            return child["spi-in"] != before and (association, child)
        try:
            return wait_until(f"new keys of tunnel {index + 1}", renewed, within=min(10, self.patience))
        except Failed as failure:
            raise Failed(f"{failure}; {reason_in(charon.log)}") from None

    def carries(self, gateway, address):
        """Whether what comes from the network goes to the address through the tunnel to that gateway."""
        return self._device_to(gateway.end["bgpAddress"]) == self._device_to(address, "from", COMPUTER, "iif", "lan")

    def _device_to(self, address, *words):
        try:
            return self.host.run("ip", "route", "get", address, *words).split(" dev ")[1].split()[0]
        except Failed:
            return None

    def close(self):
        self.computer.close()
        self.host.close()


def with_keys(text, keys):
    """As a person enters them who has read what the text says of keys."""
    def entered(found):
        key = keys[int(found.group(1)) - 1]
        return base64_key(key) if key[:2].lower() in ("0x", "0s") or set(key) & set('"\\') else f'"{key}"'
    return PLACEHOLDER.sub(entered, text)


def connections(text):
    return [line.split()[0] for line in text.split("\nsecrets {")[0].splitlines() if re.match(r" {4}\S+ \{$", line)]


def reason_in(log):
    """The last lines of the daemon's log that say why there is no tunnel."""
    lines = log.read_text(errors="replace").splitlines()
    for word in ("NO_PROPOSAL", "AUTHENTICATION_FAILED", "TS_UNACCEPTABLE", "INVALID", "failed", "giving up"):
        for line in reversed(lines):
            if word in line:
                return line
    return "its log has no reason"

"""A host that plays one of Microsoft's gateways: a responder with one policy, BGP, and a network behind it."""
from . import charon
from .charon import Charon
from .hosts import Host, call

NETWORK = "192.168.50.0/24"
ROUTER, SERVER = "192.168.50.1", "192.168.50.2"

CONNECTION = """\
connections {{
  link {{
    version = 2
    local_addrs = {endpoint}
    remote_addrs = %any
    proposals = {ike}
    rekey_time = 0
    local {{
      auth = psk
      id = {endpoint}
    }}
    remote {{
      auth = psk
      id = {equipment}
    }}
    children {{
      link {{
        local_ts = 0.0.0.0/0
        remote_ts = 0.0.0.0/0
        esp_proposals = {esp}
        rekey_time = 0
      }}
    }}
  }}
}}
secrets {{
  ike-link {{
    id = {equipment}
    secret = {key}
  }}
}}
"""
BIRD = """\
router id {address};
protocol device {{ scan time 1; }}
protocol direct {{ ipv4; interface "net"; }}
protocol kernel {{ ipv4 {{ import none; export where source ~ [ RTS_BGP, RTS_STATIC ]; }}; }}
protocol static {{ ipv4; route {peer}/32 via "{device}"; }}
protocol bgp customer {{
  local {address} as {asn};
  neighbor {peer} as {peer_asn};
  multihop;
  connect delay time 1;
  connect retry time 2;
  error wait time 1, 2;
  ipv4 {{ import all; export where source = RTS_DEVICE; }};
}}
"""


class Gateway:
    """
    end: one of localConfigurations; peer: peerConfiguration of the connectivity configuration
    """

    def __init__(self, name, directory, end, peer, key, ike, esp):
        self.host = Host(name, directory)
        self.server = Host(f"{name}n", directory / "network")
        self.end, self.peer = end, peer
        self.host.cable("net", self.server, "uplink")
        self.host.address(f"{ROUTER}/24", "net")
        self.server.address(f"{SERVER}/24", "uplink")
        self.server.run("ip", "route", "add", "default", "via", ROUTER)
        self.host.address(f"{end['bgpAddress']}/32")
        self.charon = Charon(self.host)
        self.charon.load(CONNECTION.format(endpoint=end["endpoint"], equipment=peer["endpoint"], ike=",".join(ike),
                                           esp=",".join(esp), key=charon.base64_key(key)))
        self.host.run("sysctl", "-qw", "net.ipv4.conf.all.rp_filter=0")

    def association(self):
        """That of phase 1 and that of phase 2, None if they are not up."""
        association = self.charon.associations().get("link", {})
        children = [child for child in association.get("child-sas", {}).values() if child.get("state") == "INSTALLED"]
        return (association, children[-1]) if children else None

    def start_bgp(self):
        configuration = self.host.directory / "bird.conf"
        configuration.write_text(BIRD.format(address=self.end["bgpAddress"], asn=self.end["asn"], peer=self.peer["bgpAddress"],
                                             peer_asn=self.peer["asn"], device=self.charon.device))
        self.control = f"/run/bird-{self.host.name}"
        self.host.serve(self.control, "bird", "-f", "-c", configuration, "-s", self.control, log="bird.out")

    def session(self):
        """What the gateway's BGP says: the state, and what it learned."""
        said = call("birdc", "-s", self.control, "show", "protocols", "all", "customer")
        return {"established": "BGP state:          Established" in said,
                "neighbor_asn": _word_after(said, "Neighbor AS:"), "local_asn": _word_after(said, "Local AS:")}

    def learned(self, network):
        return network in call("birdc", "-s", self.control, "show", "route", "protocol", "customer")

    def says_good_bye(self):
        """The daemon ends, and tells the other end."""
        self.charon.process.terminate()
        self.charon.process.wait(10)

    def falls_silent(self):
        """As if its zone were gone: nobody says anything."""
        self.host.run("ip", "link", "set", "wan", "down")
        for process in self.host.processes:
            process.kill()
            process.wait(10)

    def close(self):
        self.server.close()
        self.host.close()


def _word_after(text, label):
    return text.split(label, 1)[1].split()[0] if label in text else None


def version_of_bird():
    return call("sh", "-c", "bird --version 2>&1").split()[-1]

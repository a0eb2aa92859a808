"""The BGP daemons of the customer's side."""
import json
import shutil
from pathlib import Path

from .hosts import call

LIBRARY_OF_FRR = next((path for path in map(Path, ("/usr/lib/frr", "/usr/libexec/frr")) if path.exists()), Path("/usr/lib/frr"))


class Bird:
    def __init__(self, host, text):
        self.host = host
        self.configuration = host.directory / "bird.conf"
        self.configuration.write_text(text)
        self.control = f"/run/bird-{host.name}"

    def start(self):
        self.host.serve(self.control, "bird", "-f", "-c", self.configuration, "-s", self.control, log="bird.out")

    def sessions(self):
        """State and both numbers of each session, by the neighbour's address."""
        found = {}
        for block in call("birdc", "-s", self.control, "show", "protocols", "all").split("\n\n"):
            lines = dict(line.strip().split(":", 1) for line in block.splitlines() if ":" in line)
            if "BGP state" in lines:
                found[lines["Neighbor address"].split("%")[0].strip()] = {
                    "established": lines["BGP state"].strip() == "Established",
                    "local_asn": lines.get("Local AS", "").strip(), "neighbor_asn": lines.get("Neighbor AS", "").strip()}
        return found


class Frr:
    def __init__(self, host, text):
        self.host = host
        self.configuration = host.directory / "frr.conf"
        self.configuration.write_text(text)
        self.name = host.name

    def start(self):
        run = Path("/run/frr") / self.name
        run.mkdir(parents=True, exist_ok=True)
        for daemon in ("zebra", "bgpd"):
            self.host.serve(run / f"{daemon}.vty", LIBRARY_OF_FRR / daemon, "-N", self.name, "-u", "root", "-g", "root", "-A",
                            "127.0.0.1", "-f", self.configuration, "--log", "stdout", log=f"{daemon}.out")

    def sessions(self):
        said = json.loads(self.host.run("vtysh", "-N", self.name, "-c", "show bgp neighbors json") or "{}")
        return {address: {"established": neighbor.get("bgpState") == "Established",
                          "local_asn": str(neighbor.get("localAs")), "neighbor_asn": str(neighbor.get("remoteAs"))}
                for address, neighbor in said.items() if isinstance(neighbor, dict) and "bgpState" in neighbor}


def version_of_frr():
    daemon = LIBRARY_OF_FRR / "bgpd"
    return call(daemon, "--version").split()[2] if daemon.exists() or shutil.which("bgpd") else None

"""Libreswan's daemon on the customer's side. It cannot do ESP in user space, so its tunnels are negotiated and carry nothing."""
import re
import shutil
from pathlib import Path

from .hosts import Host, call

INSTALLED = Path("/usr/libexec/ipsec")
KEY = re.compile(r'^# (\S+ \S+ : PSK ")<pre-shared key of \S+>"$', re.MULTILINE)
# The daemon takes no connection with it where the kernel has no XFRM interfaces
INTERFACE = re.compile(r"^ +ipsec-interface=\d+\n", re.MULTILINE)


def lacks():
    """What is missing, None if nothing is."""
    if not (INSTALLED / "pluto").exists():
        return f"{INSTALLED}/pluto is not there"
    return None if shutil.which("certutil") else "certutil is not installed"


class LibreswanCustomer:
    def __init__(self, name, directory, configuration, texts):
        self.host = Host(name, directory)
        self.configuration, self.text = configuration, texts["libreswan"]

    def connect(self, gateway, number):
        """A cable in place of the internet, with the default route that the text asks for."""
        own, others = self.configuration["peerConfiguration"]["endpoint"], gateway.end["endpoint"]
        self.host.cable(f"wan{number}", gateway.host, "wan")
        self.host.address(f"{own}/32", f"wan{number}")
        gateway.host.address(f"{others}/32", "wan")
        self.host.run("ip", "route", "add", "default", "via", others, "dev", f"wan{number}", "onlink")
        gateway.host.run("ip", "route", "add", own, "dev", "wan", "src", others)

    def start(self, keys):
        directory = self.host.directory
        configuration, secrets = directory / "ipsec.conf", directory / "ipsec.secrets"
        configuration.write_text(INTERFACE.sub("", self.text))
        secrets.write_text("".join(f'{words}{key}"\n' for words, key in zip(KEY.findall(self.text), keys)))
        call("certutil", "-N", "-d", f"sql:{directory}", "--empty-password")
        self.host.serve(directory / "pluto.ctl", INSTALLED / "pluto", "--nofork", "--config", configuration, "--secretsfile",
                        secrets, "--nssdir", directory, "--ipsecdir", directory, "--rundir", directory, "--logfile",
                        directory / "log", log="pluto.out")

    def close(self):
        self.host.close()


def version():
    said = call(INSTALLED / "pluto", "--version")
    return re.search(r"Libreswan v?(\S+)", said, re.IGNORECASE).group(1)

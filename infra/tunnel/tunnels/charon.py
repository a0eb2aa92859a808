"""strongSwan's daemon with ESP in user space, as one instance of several on a host."""
import base64
import re
import shutil
from pathlib import Path

from .hosts import Failed, call, wait_until

DAEMON = "/usr/sbin/charon-systemd"
PLUGINS = ("random nonce openssl gmp pem pkcs1 aes sha1 sha2 hmac kdf gcm vici socket-default kernel-libipsec"
           " kernel-netlink updown")
SETTINGS = """\
charon-systemd {{
  load = {plugins}
  install_routes = no
  port = {port}
  port_nat_t = {nat_port}
  retransmit_tries = 3
  retransmit_timeout = 1.0
  plugins {{
    vici {{
      socket = unix://{vici}
    }}
    kernel-libipsec {{
      allow_peer_ts = yes
    }}
  }}
  filelog {{
    log {{
      path = {log}
      default = 1
      ike = 2
      flush_line = yes
    }}
  }}
}}
swanctl {{
  load =
}}
"""

# A kernel may lack XFRM interfaces. The device through which the daemon does ESP in user space takes the place of one.
IP = """\
#!/bin/sh
# "ip" for the commands of a configuration: {device} in place of an XFRM interface
case "$1 $2" in
"link add")
    {real} link set {device} down && {real} link set {device} name "$3"
    ;;
"link del")
    {real} address flush dev "$3" && {real} link set "$3" down && {real} link set "$3" name {device}
    ;;
*) exec {real} "$@" ;;
esac
"""


class Charon:
    def __init__(self, host, name="charon", own_ports=True):
        self.host = host
        self.name = name
        self.directory = host.directory / name
        self.directory.mkdir(parents=True, exist_ok=True)
        # A path of a socket may have 107 characters
        self.vici = f"/run/vici-{host.name}-{name}"
        self.log = self.directory / "log"
        settings = self.directory / "strongswan.conf"
        settings.write_text(SETTINGS.format(plugins=PLUGINS, vici=self.vici, log=self.log, port=500 if own_ports else 0,
                                            nat_port=4500 if own_ports else 0))
        self.environment = {"STRONGSWAN_CONF": str(settings), "SWANCTL_DIR": str(self.directory)}
        self.process = host.start(DAEMON, log=f"{name}.out", environment={
            **self.environment, "PATH": f"{self.directory}/bin:/usr/sbin:/usr/bin:/sbin:/bin"})
        self._wait()
        self.device = re.search(r"created TUN device: (\S+)", self.log.read_text()).group(1)
        self._take_the_place_of_ip()
        # ESP in user space sends all that its selectors name into its table, even if no routes are to be installed
        host.run("ip", "rule", "del", "pref", "220")

    def _wait(self):
        def answers():
            if self.process.poll() is not None:
                raise Failed(f"charon ended: {self.log.read_text()[-300:] if self.log.exists() else 'without a log'}")
            if not Path(self.vici).exists():
                return False
            try:
                return self.swanctl("--stats")
            except Failed:
                return False
        wait_until("charon answers", answers, every=0.05)

    def _take_the_place_of_ip(self):
        (self.directory / "bin").mkdir(exist_ok=True)
        ip = self.directory / "bin" / "ip"
        ip.write_text(IP.format(device=self.device, real=shutil.which("ip")))
        ip.chmod(0o755)

    def swanctl(self, *words, **options):
        return self.host.run("env", *(f"{name}={value}" for name, value in self.environment.items()), "swanctl", *words,
                             "--uri", f"unix://{self.vici}", **options)

    def load(self, text):
        file = self.directory / "swanctl.conf"
        file.write_text(text)
        said = self.swanctl("--load-all", "--noprompt", "--file", file)
        if "failed" in said or "successfully loaded" not in said:
            raise Failed(f"swanctl --load-all: {said}")

    def associations(self):
        """Those of phase 1 by name, each with those of phase 2 as its "child-sas"."""
        found = {}
        for line in self.swanctl("--list-sas", "--raw").splitlines():
            if line.startswith("list-sa event "):
                for name, association in parsed(line[len("list-sa event "):]).items():
                    if association.get("state") == "ESTABLISHED":
                        found[name] = association
        return found


TOKEN = re.compile(r"\{|\}|\[[^\]]*\]|[^\s{}=]+=(?:\[[^\]]*\]|[^\s{}]*)|[^\s{}=]+")


def parsed(text):
    """The groups in braces and the values of swanctl's raw output. A value with blanks keeps its first word, which is enough here."""
    tokens = TOKEN.findall(text)
    position = 0

    def group():
        nonlocal position
        found, name = {}, None
        while position < len(tokens):
            token = tokens[position]
            position += 1
            if token == "}":
                return found
            if token == "{":
                if name is None:
                    found.update(group())
                else:
                    found[name] = group()
                    name = None
            elif "=" in token:
                key, _, value = token.partition("=")
                found[key] = value
            else:
                name = token
        return found

    return group()


def base64_key(key):
    """A key in the form that takes all characters."""
    return "0s" + base64.b64encode(key.encode()).decode()


def version():
    return re.search(r"strongSwan (\S+)", call("sh", "-c", "swanctl --help 2>&1")).group(1)

"""What the machine has to have, and namespaces of this command's own, so that nothing is left of it whatever happens."""
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from .bgp import LIBRARY_OF_FRR
from .charon import DAEMON

OWN = "TUNNEL_TEST_IN_NAMESPACES"
COMMANDS = ["unshare", "ip", "sysctl", "ping", "swanctl", "bird", "birdc", "vtysh"]
PLUGIN = "libstrongswan-kernel-libipsec.so"
DIRECTORIES_OF_PLUGINS = ("/usr/lib/ipsec", "/usr/lib/strongswan", "/usr/lib64/strongswan")
UNSHARE = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc"]


def lacks():
    """What is missing, None if nothing is."""
    if not sys.platform.startswith("linux"):
        return "this is not Linux"
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    missing = [command for command in COMMANDS if not shutil.which(command)]
    missing += [str(file) for file in (Path(DAEMON), LIBRARY_OF_FRR / "bgpd", LIBRARY_OF_FRR / "zebra") if not file.exists()]
    if missing:
        return f"{', '.join(missing)} is not installed"
    if not any(any(Path(directory).glob(f"**/{PLUGIN}")) for directory in DIRECTORIES_OF_PLUGINS):
        return "strongSwan's plugin kernel-libipsec is not installed"
    if not os.access("/dev/net/tun", os.R_OK | os.W_OK):
        return "/dev/net/tun cannot be opened"
    if not is_own():
        tried = subprocess.run([*_unshare(), "true"], capture_output=True, text=True, check=False)
        if tried.returncode:
            return f"namespaces are not allowed here ({tried.stderr.strip()})"
    return None


def is_own():
    return OWN in os.environ


def again_in_namespaces(libreswan=None):
    """The same command, where it may name interfaces and hosts as it likes. Libreswan can be in a directory of its own."""
    prepared = PREPARED + (LIBRESWAN.format(shlex.quote(str(libreswan.resolve()))) if libreswan else "") + 'exec "$@"'
    return subprocess.run([*_unshare(), "sh", "-c", prepared, "sh", sys.executable, *sys.argv], env={**os.environ, OWN: "1"},
                          check=False).returncode


# FRR's daemons insist on a member of their group; here they run as the user of the namespace
PREPARED = """
mount -t tmpfs none /run && mkdir -p /run/netns /run/frr /run/pluto && ip link set lo up &&
sed 's/^frrvty:.*[^:]$/&,root/; s/^frrvty:.*:$/&root/' /etc/group > /run/group && mount --bind /run/group /etc/group &&
"""
LIBRESWAN = "mount -t tmpfs none /usr/libexec && mkdir /usr/libexec/ipsec && mount --bind {}/usr/libexec/ipsec /usr/libexec/ipsec && "


def _unshare():
    return UNSHARE + ([] if os.geteuid() == 0 else ["--map-root-user"])

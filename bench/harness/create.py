"""The create that all are measured with: that of the tests, with a token as Entra makes them for Graph.

The claims are those of an access token of version 1.0, as Microsoft's "Access token claims reference" names them. Nobody
here can verify its signature, which is as long as one of RSA with 2,048 bits.
"""

import base64
import json
import time

from . import packages

SAMPLES = packages.ROOT / "src/test/resources"
CANONICAL = SAMPLES / "samples/device-link-sloppy.canonical.json"
EVENT = SAMPLES / "events/create-device-link.json"
GRAPH = "https://graph.microsoft.com"
TENANT = "3f1f7d3a-0d55-4a86-9b0f-6c1c5e1d2b90"
PORTAL = "7b0c5f0e-2a0e-4f7d-8d3c-5a1b8f6e4c21"
PERSON = "c9a1e0f4-6f52-4c5e-9a47-2d6b3e8f7a10"
USUAL_LIFE = 75 * 60  # seconds
SIGNATURE_BYTES = 256


def event():
    """As API Gateway sends it."""
    create = json.loads(EVENT.read_bytes())
    create["headers"]["authorization"] = f"Bearer {access_token()}"
    return create


def access_token():
    head = {"typ": "JWT", "nonce": "k" * 43, "alg": "RS256", "x5t": "t" * 27, "kid": "t" * 27}
    return ".".join(_encoded(part) for part in (_json(head), _json(_claims()), b"s" * SIGNATURE_BYTES))


def _claims():
    issued = int(time.time())
    return {
        "aud": GRAPH,
        "iss": f"https://sts.windows.net/{TENANT}/",
        "iat": issued,
        "nbf": issued,
        "exp": issued + USUAL_LIFE,
        "acct": 0,
        "acr": "1",
        "aio": "a" * 88,
        "amr": ["pwd", "mfa"],
        "app_displayname": "Network portal",
        "appid": PORTAL,
        "appidacr": "0",
        "family_name": "Meyer",
        "given_name": "Ada",
        "idtyp": "user",
        "ipaddr": "198.51.100.7",
        "name": "Ada Meyer",
        "oid": PERSON,
        "platf": "3",
        "puid": "1003200012345678",
        "rh": "r" * 50,
        "scp": "Directory.AccessAsUser.All NetworkAccess.ReadWrite.All User.Read profile openid email",
        "sub": "u" * 43,
        "tenant_region_scope": "EU",
        "tid": TENANT,
        "unique_name": "ada.meyer@example.com",
        "upn": "ada.meyer@example.com",
        "uti": "t" * 22,
        "ver": "1.0",
        "wids": ["62e90394-69f5-4237-9190-012177145e10", "b79fbf4d-3ef9-4689-8143-76b194e85509"],
        "xms_tcdt": 1600000000,
    }


def _json(value):
    return json.dumps(value, separators=(",", ":")).encode()


def _encoded(part):
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()

"""Requests as API Gateway hands them over, and the payloads in them."""

import copy
import json

TOKEN = "Bearer a-dummy-token-of-the-attacks"
REMOTE_NETWORK = "dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04"
LINKS = f"/networkAccess/connectivity/remoteNetworks/{REMOTE_NETWORK}/deviceLinks"
DOMAIN = "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com"

DEVICE = {
    "accountEnabled": False,
    "alternativeSecurityIds": [{"type": 2, "key": "Y3YxN2E1MWFlYw=="}],
    "deviceId": "4c299165-6e8f-4b45-a5ba-c5d250a707ff",
    "displayName": "Test device",
    "operatingSystem": "linux",
    "operatingSystemVersion": "1",
}

LINK = {
    "name": "CPE3",
    "ipAddress": "20.55.91.42",
    "deviceVendor": "ciscoMeraki",
    "bandwidthCapacityInMbps": "mbps1000",
    "bgpConfiguration": {"localIpAddress": "192.168.1.2", "peerIpAddress": "10.2.2.2", "asn": 65533},
    "redundancyConfiguration": {"redundancyTier": "zoneRedundancy", "zoneLocalIpAddress": "192.168.1.3"},
    "tunnelConfiguration": {
        "@odata.type": "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom",
        "ikeEncryption": "aes256",
        "ikeIntegrity": "sha256",
        "dhGroup": "dhGroup14",
        "ipSecEncryption": "gcmAes128",
        "ipSecIntegrity": "gcmAes128",
        "pfsGroup": "none",
        "saLifeTimeSeconds": 3600,
        "preSharedKey": "a shared key",
        "zoneRedundancyPreSharedKey": "another",
    },
}


def request(method, path, body=None, query="", token=TOKEN, headers=(), stage="$default", route="$default"):
    """As a dictionary, for attacks that go on to change it."""
    text = body if body is None or isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    all_headers = {"host": DOMAIN, "content-type": "application/json", "x-forwarded-proto": "https"}
    if token is not None:
        all_headers["authorization"] = token
    if text is not None:
        all_headers["content-length"] = str(len(text.encode(errors="surrogatepass")))
    all_headers.update(headers)
    event = {
        "version": "2.0",
        "routeKey": route,
        "rawPath": path,
        "rawQueryString": query,
        "headers": all_headers,
        "requestContext": {
            "domainName": DOMAIN,
            "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "198.51.100.7"},
            "requestId": "DummyId00000014=",
            "routeKey": route,
            "stage": stage,
            "timeEpoch": 1795262400000,
        },
        "isBase64Encoded": False,
    }
    if text is not None:
        event["body"] = text
    return event


def event(*arguments, **named):
    return as_bytes(request(*arguments, **named))


def as_bytes(value):
    return json.dumps(value).encode()


def changed(payload, place, value):
    """A copy with another value at a place, which is a path of names and indexes."""
    copied = copy.deepcopy(payload)
    parent = copied
    for step in place[:-1]:
        parent = parent[step]
    parent[place[-1]] = value
    return copied

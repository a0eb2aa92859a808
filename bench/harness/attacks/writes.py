"""The requests that carry a body, with the places in it where a caller writes what he likes."""

import json
from dataclasses import dataclass

from .events import DEVICE, LINK, LINKS, REMOTE_NETWORK, changed, event
from .graph import created, http

KEY = "Psk-mArker-0001-Xy7"
EXTENSION = "extension_0123456789abcdef0123456789abcdef_n"
DEVICE_ID = DEVICE["deviceId"]
NETWORKS = "/networkAccess/connectivity/remoteNetworks"
NETWORK = f"{NETWORKS}/{REMOTE_NETWORK}"
PROFILES = {
    "@odata.context": "#$delta",
    "value": [{"id": "1adaf535-1e31-4e14-983f-2270408162bf"}, {"id": "35d4b01c-8d2c-4ad5-9e68-5a7d3bb0f3b3"}],
}
CUSTOM_LINK = changed(LINK, ("tunnelConfiguration", "preSharedKey"), KEY)
OPEN_DEVICE = {
    **DEVICE,
    "extensionAttributes": {"extensionAttribute1": "a"},
    "physicalIds": ["a"],
    EXTENSION: "a",
}
USER_DEVICE = {**OPEN_DEVICE, "trustType": "a", "Name": "a", "manufacturer": "a", "model": "a", "profileType": "a"}
PART = {"id": "1", "method": "POST", "url": LINKS, "headers": {"Content-Type": "application/json"}, "body": CUSTOM_LINK}
TEXTS_OF_DEVICES = (
    ("displayName",),
    ("operatingSystem",),
    ("operatingSystemVersion",),
    ("extensionAttributes", "extensionAttribute1"),
    ("physicalIds", 0),
    (EXTENSION,),
)
TEXTS_OF_USER_DEVICES = (
    *TEXTS_OF_DEVICES,
    ("deviceId",),
    ("trustType",),
    ("Name",),
    ("manufacturer",),
    ("model",),
    ("profileType",),
)
CHANGES = {name: OPEN_DEVICE[name] for name in (*("displayName", "operatingSystem", "operatingSystemVersion"), EXTENSION)}
CHANGES["extensionAttributes"] = OPEN_DEVICE["extensionAttributes"]


@dataclass(frozen=True)
class Write:
    """
    texts: the places of free text
    typed: the places of values that have a form, as enums, numbers and keys
    objects: the places of objects
    validates: whether nothing is sent
    """

    method: str
    path: str
    payload: dict
    texts: tuple = ()
    typed: tuple = ()
    objects: tuple = ((),)
    validates: bool = False

    def event(self, payload, **others):
        return event(self.method, self.path, payload, **others)

    def name(self):
        return f"{self.method} {self.path}"


DEVICE_OBJECTS = ((), ("alternativeSecurityIds", 0), ("extensionAttributes",))
TYPED_OF_DEVICES = (("alternativeSecurityIds", 0, "key"), ("alternativeSecurityIds", 0, "type"), ("accountEnabled",))
LINK_TEXTS = (("name",),)
TYPED_OF_LINKS = (
    ("ipAddress",),
    ("deviceVendor",),
    ("bandwidthCapacityInMbps",),
    ("bgpConfiguration", "localIpAddress"),
    ("bgpConfiguration", "asn"),
    ("redundancyConfiguration", "redundancyTier"),
    ("tunnelConfiguration", "@odata.type"),
    ("tunnelConfiguration", "dhGroup"),
    ("tunnelConfiguration", "saLifeTimeSeconds"),
)
LINK_OBJECTS = ((), ("bgpConfiguration",), ("redundancyConfiguration",), ("tunnelConfiguration",))
NETWORK_WITH_LINK = {"name": "Branch", "region": "canadaEast", "deviceLinks": [CUSTOM_LINK]}

SENT = (
    Write("POST", "/devices", OPEN_DEVICE, TEXTS_OF_DEVICES, TYPED_OF_DEVICES, DEVICE_OBJECTS),
    Write("PATCH", f"/devices/{DEVICE_ID}", CHANGES, (*TEXTS_OF_DEVICES[:4], (EXTENSION,)), (), ((), ("extensionAttributes",))),
    Write("PATCH", f"/devices(deviceId='{DEVICE_ID}')", CHANGES, TEXTS_OF_DEVICES[:3]),
    Write("POST", "/me/devices", USER_DEVICE, TEXTS_OF_USER_DEVICES, TYPED_OF_DEVICES, DEVICE_OBJECTS),
    Write("POST", "/users/alice/devices", USER_DEVICE, TEXTS_OF_USER_DEVICES),
    Write("POST", LINKS, CUSTOM_LINK, LINK_TEXTS, TYPED_OF_LINKS, LINK_OBJECTS),
    Write(
        "POST",
        NETWORKS,
        NETWORK_WITH_LINK,
        (("name",), ("deviceLinks", 0, "name")),
        (("region",),),
        ((), *(("deviceLinks", 0, *place) for place in LINK_OBJECTS)),
    ),
    Write("PATCH", NETWORK, {"name": "Branch"}, (("name",),)),
    Write("PATCH", NETWORK + "/forwardingProfiles", PROFILES, (), (("value", 0, "id"),), ((), ("value", 0))),
)
OF_LINK = SENT[5]
BATCHED = Write("POST", "/$batch", {"requests": [PART]}, (), (), ((), ("requests", 0)))
VALIDATED = tuple(
    Write(write.method, write.path + "/$validate", write.payload, validates=True)
    for write in SENT
    if write.method == "POST"
)
ALL = (*SENT, BATCHED, *VALIDATED)


def answer(request):
    """A Graph that is content with all."""
    if request.method == "POST":
        return created(request)
    if request.method == "GET":
        return http(200, {"id": "1", "value": []})
    return http(204)


def sent(asked):
    """The JSON of the last write, None if there was none."""
    bodies = [request.body for request in asked if request.method in ("POST", "PATCH")]
    return json.loads(bodies[-1]) if bodies else None


def at(payload, place):
    """None if nothing is there."""
    for step in place:
        try:
            payload = payload[step]
        except (KeyError, IndexError, TypeError):
            return None
    return payload

"""Values in paths are decoded once, whatever stands in front: Graph is asked for whom the caller named, or nobody is."""

from urllib.parse import unquote

from .events import DEVICE, LINK, LINKS, event
from .events import REMOTE_NETWORK

TITLE = "path values, decoded once"

VALUES = (
    "alice",
    "alice@contoso.com",
    "alice%40contoso.com",
    "a%2541b",
    "x%2540contoso.com",
    "a%252Fb",
    "a%252e%252e",
    "a%2500b",
    "a%250d%250ab",
    "100%25",
    "%25",
    "%2525",
    "%",
    "%4",
    "%zz",
    "100%",
    "a+b",
    "a%2Bb",
    "a%20b",
    "a b",
    "a;b",
    "a%3Bb=c",
    "a%3Fb",
    "a%23b",
    "a%2Fb",
    "%2e%2e",
    "..",
    ".",
    "a%5Cb",
    "a%00b",
    "a%0Ab",
    "%C3%A4",
    "ä",
    "%E4",
    "%FF%FE",
    "%CE%A3",
    "%F0%9F%98%80",
    "a&b",
    "a=b",
    "a,b",
    "a'b",
    "a(b)",
    "$me",
    "{userId}",
)

FRONTS = (
    ("", "$default", ""),
    ("/v1.0", "$default", ""),
    ("/beta", "$default", ""),
    ("/BETA", "$default", ""),
    ("/prod", "prod", ""),
    ("/prod/beta", "prod", ""),
    ("/mapped", "$default", "/mapped"),
)

TEMPLATES = (
    ("/users/{}/devices", "POST /users/{userId}/devices", DEVICE),
    ("/Users/{}/Devices", "POST /users/{userId}/devices", DEVICE),
    (
        LINKS.replace(REMOTE_NETWORK, "{}"),
        "POST /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks",
        LINK,
    ),
)


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        for template, route, payload in TEMPLATES:
            for value in VALUES:
                for front, stage, mapping in FRONTS:
                    path = front + template.format(value)
                    given = event("POST", path, payload, stage=stage, route=route if mapping else "$default")
                    answer = facade.send(given)
                    topic.add(f"POST {path}", answer.shown(), _fault(answer, template, value, graph.asked()))


def _fault(answer, template, value, asked):
    if answer.fault():
        return answer.fault()
    if answer.status in (400, 404):
        return "refused, but sent to Graph" if asked else None
    if not asked:
        return "Graph was not asked"
    before, _, after = template.partition("{}")
    target = asked[0].target.lower()
    begin, end = target.find(before.lower()), target.rfind(after.lower())
    named = asked[0].target[begin + len(before) : end]
    return None if unquote(named) == unquote(value) else f"Graph is asked for {named} in place of {value}"

"""Tokens that are none, where Graph is the one to verify them: refused, or passed on as they came."""

import base64

from .events import DEVICE, LINK, LINKS, event

TITLE = "malformed tokens, passed through"

GRAPH = "https://graph.microsoft.com"
RIGHTS = '"aud":"%s","scp":"Directory.AccessAsUser.All NetworkAccess.ReadWrite.All"' % GRAPH

CLAIMS = (
    "",
    "{",
    "[]",
    "null",
    "1",
    '"x"',
    "{}",
    '{"aud":1}',
    '{"aud":null}',
    '{"aud":[]}',
    '{"aud":[1,{}]}',
    '{"aud":"https://other"}',
    '{"aud":{"a":"b"}}',
    '{%s,"exp":1e400}' % RIGHTS,
    '{%s,"exp":-1e400}' % RIGHTS,
    '{%s,"exp":1e2147483648}' % RIGHTS,
    '{%s,"exp":"tomorrow"}' % RIGHTS,
    '{%s,"exp":%s}' % (RIGHTS, "9" * 2_000),
    '{%s,"exp":-9223372036854775808}' % RIGHTS,
    '{%s,"exp":1.5e18}' % RIGHTS,
    '{%s,"exp":NaN}' % RIGHTS,
    '{%s,"exp":[1]}' % RIGHTS,
    '{%s,"exp":0}' % RIGHTS,
    '{%s,"nbf":1e400}' % RIGHTS,
    '{%s,"nbf":-1e400}' % RIGHTS,
    '{%s,"nbf":9e18}' % RIGHTS,
    '{%s,"idtyp":1}' % RIGHTS,
    '{%s,"idtyp":"app"}' % RIGHTS,
    '{%s,"exp":1,"exp":9999999999}' % RIGHTS,
    '{"aud":"%s","scp":1}' % GRAPH,
    '{"aud":"%s","scp":[]}' % GRAPH,
    '{"aud":"%s","scp":"%s"}' % (GRAPH, "x " * 20_000),
    '{"aud":"%s","roles":"x"}' % GRAPH,
    '{"aud":"%s","roles":[null,1,{}]}' % GRAPH,
    "[" * 5_000 + "]" * 5_000,
    '{"a":' * 2_000 + "1" + "}" * 2_000,
    '{%s,"oid":"\\u0000\\n"}' % RIGHTS,
    "\x00",
)

HEADERS = (
    "",
    " ",
    "Bearer",
    "Bearer ",
    "Bearer  ",
    "bearer x",
    "BEARER x",
    "Bearer x y",
    "Bearer x,Bearer y",
    "Bearer\tx",
    'Bearer "x"',
    "Bearer é",
    "Bearer \U0001f600",
    "Bearer \ud800",
    "Bearer x\r\nHost: evil.example",
    "Bearer x\ny",
    "Bearer x\0y",
    "Bearer \x7f",
    "Bearer .",
    "Bearer ..",
    "Bearer ...",
    "Bearer a.b.c",
    "Bearer a.b.c.d.e",
    "Bearer =.=.=",
    "Basic dXNlcjpwYXNz",
    "Negotiate x",
    "x",
    "Bearer" + " " * 5_000 + "x",
    "Bearer " + "." * 5_000,
    "Bearer " + "e" * 9_000,
)


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        for token in [*HEADERS, *map(_token, CLAIMS)]:
            for path, payload in (("/devices", DEVICE), (LINKS, LINK)):
                answer = facade.send(event("POST", path, payload, token=token))
                topic.add(token, answer.shown(), _fault(answer, token, graph.asked()))


def _fault(answer, token, asked):
    if answer.fault():
        return answer.fault()
    if answer.status in (400, 401, 403):
        return "refused, but sent to Graph" if asked else None
    if not asked:
        return "neither refused nor sent to Graph"
    passed_on = asked[0].headers.get("authorization", "")
    return None if passed_on.split()[1:] == token.split()[1:] else "another token than the caller's was sent"


def _token(claims):
    parts = ('{"typ":"JWT","alg":"RS256","kid":"x"}', claims, "signature")
    return "Bearer " + ".".join(base64.urlsafe_b64encode(part.encode()).decode().rstrip("=") for part in parts)

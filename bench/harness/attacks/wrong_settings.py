"""Settings that cannot be: the function does not start, and says in one line which one it is, without what may be secret."""

TITLE = "wrong settings"
SECRET = "S3cretMARKER0001"

WRONG = (
    ("FACADE_INTAKE_MAX_BODY_SIZE", "99999999999T"),
    ("FACADE_INTAKE_MAX_BODY_SIZE", "many"),
    ("FACADE_AUTH_TIMEOUT", "9223372036854775807S"),
    ("FACADE_GRAPH_CONNECT_TIMEOUT", "25D"),
    ("FACADE_GRAPH_CONNECT_TIMEOUT", "9223372036854775807S"),
    ("FACADE_GRAPH_CONNECT_TIMEOUT", "-1S"),
    ("FACADE_GRAPH_KEEP_ALIVE", "9223372036854775807S"),
    ("FACADE_GRAPH_ANSWER_WITHIN", "soon"),
    ("FACADE_CORS_ORIGINS", "/[/"),
    ("FACADE_GRAPH_BASE_URL", "http://x:80:90"),
    ("FACADE_GRAPH_BASE_URL", "http://x:99999"),
    ("FACADE_GRAPH_BASE_URL", f"http://u:{SECRET}@localhost"),
    ("FACADE_GRAPH_BASE_URL", "http://graph.example"),
    ("FACADE_GRAPH_BASE_URL", f"https://graph.example/?key={SECRET}"),
    ("FACADE_AWS_ENDPOINT_URL", f"https://u:{SECRET}@localhost"),
    ("FACADE_AUTH_AUTHORITY", f"https://u:{SECRET}@login.example"),
    ("FACADE_AUTH_JWKS_URI", f"https://u:{SECRET}@login.example/keys"),
    ("FACADE_AUTH_TOKEN_ENDPOINT", f"https://u:{SECRET}@login.example/token"),
    ("FACADE_AUTH_CREDENTIAL_TYPE", SECRET),
    ("FACADE_AUTH_CREDENTIAL_KEEP", SECRET),
    ("FACADE_AUTH_DEVICES_MODE", SECRET),
    ("FACADE_AUTH_TIMEOUT", SECRET),
    ("FACADE_AUTH_DEVICES_MODE", "application"),
    ("FACADE_GRAPH_CLOUD", "mars"),
    ("FACADE_GRAPH_CA_CERTIFICATE", "/nowhere.pem"),
    ("FACADE_RULE_PROFILE", "lenient-ish"),
    ("FACADE_GRAPH_RETRIES", "3"),
    ("FACADE_RULES__UNKNOWN_MEMBER_", "perhaps"),
    ("FACADE_RULE_SEVERITIES", "unknown-member=perhaps"),
    ("SMALLRYE_CONFIG_LOCATIONS", "/no/such.properties"),
    ("QUARKUS_CONFIG_LOCATIONS", "/no/such.properties"),
)

# Who is let in: modes with a tenant, but with what lets nobody in or cannot be read
TENANT = {
    "FACADE_AUTH_TENANT": "6babcaad-604b-40ac-a9d7-9fd97c0b779f",
    "FACADE_AUTH_CLIENT_ID": "4d8a4ad1-5a4f-4f0c-8dd4-5e52a4a2cf0b",
    "FACADE_AUTH_NETWORK_ACCESS_MODE": "application",
    "FACADE_AUTH_APPLICATION_ROLES": "Links.Write",
    "FACADE_AUTH_CREDENTIAL_TYPE": "secret",
    "FACADE_AUTH_CREDENTIAL_VALUE": SECRET,
}
WRONG_WITH_TENANT = (
    ("FACADE_AUTH_APPLICATION_ROLES", ""),
    ("FACADE_AUTH_APPLICATION_ROLES", ", "),
    ("FACADE_AUTH_CREDENTIAL_VALUE", ""),
    ("FACADE_AUTH_TENANT", ""),
)
NO_CERTIFICATE = {**TENANT, "FACADE_AUTH_CREDENTIAL_TYPE": "certificate"}
WRONG_CERTIFICATES = (
    ("FACADE_AUTH_CREDENTIAL_VALUE", SECRET),
    ("FACADE_AUTH_CREDENTIAL_VALUE", f"-----BEGIN PRIVATE KEY-----\n{SECRET}\n-----END PRIVATE KEY-----"),
)


def attack(target, topic):
    for basis, wrong in (({}, WRONG), (TENANT, WRONG_WITH_TENANT), (NO_CERTIFICATE, WRONG_CERTIFICATES)):
        for name, value in wrong:
            ended, said = _start(target, {**basis, name: value})
            topic.add(f"{name}={value}", said, _fault(name, ended, said))


def _fault(name, ended, said):
    if not ended:
        return "it starts"
    if said.strip().count("\n") or not said.strip():
        return "not one line"
    if SECRET in said:
        return "the line has the secret"
    words = name.lower().strip("_").replace("__", "_").split("_")
    return None if all(word in said.lower() for word in words) else "the line does not name the setting"


def _start(target, settings):
    """Whether it has ended before it asked for an event, and what it said."""
    facade = target.facade(settings=settings)
    with facade:
        return facade.start()

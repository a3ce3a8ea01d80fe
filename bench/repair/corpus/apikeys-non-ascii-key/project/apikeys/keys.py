import hmac
from dataclasses import dataclass


@dataclass(frozen=True)
class Client:
    name: str
    key: str
    scopes: frozenset


CLIENTS = [
    Client("backoffice", "bo-5f1e77", frozenset({"jobs:read", "jobs:write"})),
    Client("status-page", "sp-90ac12", frozenset({"jobs:read"})),
]


def client_for(key):
    """The client that has this key, or None. Compares in constant time."""
    found = None
    for client in CLIENTS:
        if hmac.compare_digest(client.key, key):
            found = client
    return found

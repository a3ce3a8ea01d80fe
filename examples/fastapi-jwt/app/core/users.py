"""The users of the service. A real one would ask its database."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class User:
    username: str
    full_name: str
    password_digest: str


def digest(password: str) -> str:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"orders-service", 10_000).hex()


_USERS = {
    "alice": User("alice", "Alice Larsen", digest("wonderland")),
    "bob": User("bob", "Bob Okafor", digest("builder")),
}


def find_user(username: Optional[str]) -> Optional[User]:
    return _USERS.get(username) if username else None


def authenticate(username: str, password: str) -> Optional[User]:
    user = find_user(username)
    if user is None or not hmac.compare_digest(user.password_digest, digest(password)):
        return None
    return user

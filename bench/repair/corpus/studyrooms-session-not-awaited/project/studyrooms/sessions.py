import secrets
from dataclasses import dataclass


@dataclass
class Session:
    token: str
    student: str


class SessionStore:
    """Sessions, kept in memory; the interface is that of the store in Redis."""

    def __init__(self):
        self._sessions = {}

    async def open(self, student):
        session = Session(secrets.token_hex(8), student)
        self._sessions[session.token] = session
        return session

    async def find(self, token):
        return self._sessions.get(token)

from __future__ import annotations

import hashlib
from dataclasses import dataclass

MOST_ATTEMPTS = 3


def digest(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()


@dataclass
class Account:
    mail: str
    name: str
    password: str
    failed: int = 0
    locked: bool = False


class Accounts:
    def __init__(self):
        self._by_mail: dict[str, Account] = {}

    def create(self, mail: str, name: str, password: str) -> Account:
        account = Account(mail.lower(), name, digest(password))
        self._by_mail[account.mail] = account
        return account

    def find(self, mail: str) -> Account | None:
        return self._by_mail.get(mail.lower())


accounts = Accounts()
accounts.create("pia@example.org", "Pia", "kestrel")

from __future__ import annotations

import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    login: str
    display: str


class Directory:
    """The members, as the identity service knows them."""

    def __init__(self, members: list[Member]):
        self._members = {member.login: member for member in members}

    async def find(self, login: str) -> Member | None:
        await asyncio.sleep(0)
        return self._members.get(login)


directory = Directory([Member("kit", "Kit Moss"), Member("ola", "Ola Brandt")])

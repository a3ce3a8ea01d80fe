"""The sign-up service of the venue. It writes null for everything that is empty."""
import json
import logging
from dataclasses import dataclass, field
from typing import Callable, Iterator, List
from urllib.request import urlopen

logger = logging.getLogger(__name__)


@dataclass
class Team:
    id: int
    title: str
    members: List[dict] = field(default_factory=list)
    tags: List[str] = field(default_factory=list)


def fetch(url: str) -> str:
    with urlopen(url, timeout=10) as response:
        return response.read().decode("utf-8")


def team_from(raw: dict) -> Team:
    return Team(
        id=raw["id"],
        title=raw["title"].strip(),
        members=raw.get("members", []),
        tags=[tag.lower() for tag in raw.get("tags") or []],
    )


class SignupClient:
    def __init__(self, get: Callable[[str], str] = fetch, base: str = "https://signup.venue.example/api/teams"):
        self.get = get
        self.base = base

    def teams(self) -> Iterator[Team]:
        url = self.base
        while url:
            page = json.loads(self.get(url))
            for raw in page["teams"]:
                yield team_from(raw)
            url = page.get("next")

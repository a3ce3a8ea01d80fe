import re
from dataclasses import dataclass
from typing import Optional

CONVENTIONAL = re.compile(r"^(?P<type>[a-z]+)(\((?P<scope>[^)]+)\))?!?: (?P<text>.+)$")
CLOSES = re.compile(r"\b(?:Closes|Fixes) #(\d+)")


@dataclass
class Commit:
    type: str
    text: str
    scope: Optional[str] = None
    issue: Optional[int] = None


def issue_of(body: str) -> Optional[int]:
    match = CLOSES.search(body)
    if match is None:
        return None
    return int(match.group(1))


def parse_line(line: str) -> Commit:
    subject, _, body = line.partition("\t")
    match = CONVENTIONAL.match(subject)
    return Commit(
        type=match.group("type"),
        text=match.group("text"),
        scope=match.group("scope"),
        issue=issue_of(body),
    )

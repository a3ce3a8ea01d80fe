"""What the gates report. The old ones (north) send seconds, the new ones (south) milliseconds."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    gate: str
    kind: str
    plate: str
    at: float  # seconds since 1970


def from_json(line: str) -> Passage:
    one = json.loads(line)
    at = one["at_ms"] if "at_ms" in one else one["at"]
    return Passage(one["gate"], one["kind"], one["plate"], at)


def read(path) -> list[Passage]:
    with open(path, encoding="utf-8") as file:
        return [from_json(line) for line in file if line.strip()]

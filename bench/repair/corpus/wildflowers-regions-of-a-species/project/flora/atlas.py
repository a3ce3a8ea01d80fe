from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

SIGHTINGS = """\
orchis-mascula;Early-purple orchid;Burren;2025-05-04
orchis-mascula;Early-purple orchid;Connemara;2025-05-19
orchis-mascula;Early-purple orchid;Burren;2026-04-28
gentiana-verna;Spring gentian;Burren;2026-04-30
"""


@dataclass
class Species:
    key: str
    name: str
    regions: set[str] = field(default_factory=set)
    seen: list[date] = field(default_factory=list)


class Atlas:
    def __init__(self) -> None:
        self.species: dict[str, Species] = {}
        self.by_region: defaultdict[str, set[str]] = defaultdict(set)

    @classmethod
    def bundled(cls) -> Atlas:
        return cls.read(SIGHTINGS)

    @classmethod
    def read(cls, text: str) -> Atlas:
        atlas = cls()
        for line in text.splitlines():
            key, name, region, day = line.split(";")
            atlas.add(key, name, region, date.fromisoformat(day))
        return atlas

    def add(self, key: str, name: str, region: str, day: date) -> None:
        species = self.species.setdefault(key, Species(key, name))
        species.regions.add(region)
        species.seen.append(day)
        self.by_region[region].add(key)

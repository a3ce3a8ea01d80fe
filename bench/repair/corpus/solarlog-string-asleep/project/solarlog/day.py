from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass
class PanelString:
    name: str
    panels: int
    kwh: float | None
    peak_w: int | None
    temperature: float | None = None

    @property
    def per_panel(self) -> float | None:
        """Kilowatt hours of a panel; None where nothing was sent."""
        return None if self.kwh is None else self.kwh / self.panels


@dataclass
class Day:
    date: str
    strings: list[PanelString]

    @property
    def kwh(self) -> float:
        return sum(string.kwh for string in self.strings if string.kwh is not None)


def read_day(path: str) -> Day:
    with open(path) as file:
        raw = json.load(file)
    return Day(raw["date"], [PanelString(**string) for string in raw["strings"]])

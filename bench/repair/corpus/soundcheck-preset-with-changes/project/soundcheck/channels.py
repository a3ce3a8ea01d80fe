from dataclasses import dataclass

from soundcheck.presets import settings_for


@dataclass
class Channel:
    number: int
    name: str
    settings: dict


def channels_of(show):
    return [
        Channel(number, raw["name"], settings_for(raw["preset"], raw.get("changes")))
        for number, raw in enumerate(show["channels"], start=1)
    ]

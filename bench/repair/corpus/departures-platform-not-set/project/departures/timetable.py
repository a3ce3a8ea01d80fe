"""Reads the timetable's feed of one station."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass


@dataclass
class Departure:
    line: str
    time: str
    destination: str
    platform: str | None
    via: list[str]
    # Minutes; None where the train has sent nothing yet.
    delay: int | None
    note: str | None


def text_of(element, name):
    found = element.find(name)
    if found is None or not found.text:
        return None
    return found.text.strip()


def delay_of(element):
    text = text_of(element, "delay")
    return int(text) if text is not None else None


def departure_of(element):
    return Departure(
        line=element.get("line"),
        time=element.get("time"),
        destination=text_of(element, "destination") or "?",
        platform=element.find("platform").text.strip(),
        via=[stop.text for stop in element.iterfind("via/stop")],
        delay=delay_of(element),
        note=text_of(element, "note"),
    )


def read_timetable(path):
    root = ET.parse(path).getroot()
    departures = [departure_of(element) for element in root.iterfind("departure")]
    return root.get("station"), sorted(departures, key=lambda one: one.time)

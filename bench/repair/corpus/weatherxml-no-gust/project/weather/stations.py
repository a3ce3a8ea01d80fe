from dataclasses import dataclass
from xml.etree import ElementTree

from weather.xmltools import number


@dataclass
class Reading:
    station: str
    celsius: float | None
    wind: float | None
    gust: float | None


def read(path):
    return [reading(node) for node in ElementTree.parse(path).getroot().iter("station")]


def reading(node):
    return Reading(
        station=node.get("id"),
        celsius=number(node, "temperature"),
        wind=number(node, "wind"),
        gust=float(node.find("gust").text),
    )

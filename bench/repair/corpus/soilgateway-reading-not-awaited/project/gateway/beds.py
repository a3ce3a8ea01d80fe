from configparser import ConfigParser
from dataclasses import dataclass


@dataclass
class Bed:
    name: str
    probe: str
    valve: int
    dry: float
    alarm: float | None = None


def read_beds(text):
    parser = ConfigParser()
    parser.read_string(text)
    beds = []
    for section in parser.sections():
        if not section.startswith("bed "):
            continue
        part = parser[section]
        beds.append(
            Bed(section[4:], part["probe"], part.getint("valve"), part.getfloat("dry"), part.getfloat("alarm"))
        )
    return beds

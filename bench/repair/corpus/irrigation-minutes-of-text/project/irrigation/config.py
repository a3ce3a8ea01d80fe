from configparser import ConfigParser
from dataclasses import dataclass


@dataclass
class Valve:
    name: str
    minutes: int
    pause: int


def load(path):
    parser = ConfigParser()
    with open(path, encoding="utf-8") as file:
        parser.read_file(file)
    valves = []
    for name in parser.sections():
        if not name.startswith("valve."):
            continue
        section = parser[name]
        if section.getboolean("enabled"):
            pause = section.get("pause", 0)
            valves.append(Valve(name.removeprefix("valve."), section.getint("minutes"), pause))
    return parser["garden"]["start"], valves

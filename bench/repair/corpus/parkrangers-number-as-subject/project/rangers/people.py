from dataclasses import dataclass


@dataclass(frozen=True)
class Ranger:
    id: int
    name: str
    pin: str
    district: str


RANGERS = [
    Ranger(11, "ines", "4711", "marsh"),
    Ranger(12, "tom", "1203", "dunes"),
]

PATROLS = {"marsh": ["dawn, boardwalk", "dusk, hide"], "dunes": ["noon, car park"]}


def by_id(number: int):
    return next((ranger for ranger in RANGERS if ranger.id == number), None)


def by_login(name: str, pin: str):
    return next((ranger for ranger in RANGERS if (ranger.name, ranger.pin) == (name, pin)), None)

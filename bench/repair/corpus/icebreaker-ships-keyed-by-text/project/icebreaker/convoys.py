import json
from dataclasses import dataclass

from icebreaker.fleet import Ship


@dataclass
class Plan:
    code: str
    route: str
    order: list[Ship]

    @property
    def length(self):
        """Of the whole convoy, with three cables between two ships."""
        return sum(ship.length for ship in self.order) + 555 * (len(self.order) - 1)


def read_convoys(path):
    with open(path) as file:
        return json.load(file)


def plans(convoys, ships):
    for convoy in convoys:
        followers = [ships[imo] for imo in convoy["ships"]]
        followers.sort(key=lambda ship: ship.strength)
        order = [ships[convoy["leader"]], *followers]
        yield Plan(convoy["code"], f"{convoy['from']} - {convoy['to']}", order)

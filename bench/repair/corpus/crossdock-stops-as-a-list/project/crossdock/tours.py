from dataclasses import dataclass

from crossdock.route import hours, length


@dataclass
class Tour:
    key: str
    stops: tuple[str, ...]

    def summary(self) -> dict:
        return {"key": self.key, "stops": self.stops, "km": length(self.stops), "hours": hours(self.stops)}


class Tours:
    def __init__(self) -> None:
        self._tours: dict[str, Tour] = {}

    def plan(self, key: str, stops: list[str]) -> Tour:
        tour = Tour(key, tuple(stops))
        length(tour.stops)
        self._tours[key] = tour
        return tour

    def get(self, key: str) -> Tour | None:
        return self._tours.get(key)

    def skip(self, key: str, stop: str) -> Tour:
        """The tour without that stop."""
        tour = self._tours[key]
        left = [one for one in tour.stops if one != stop]
        length(left)
        tour.stops = left
        return tour

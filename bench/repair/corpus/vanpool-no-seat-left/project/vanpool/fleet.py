from dataclasses import dataclass, field


class NoVan(Exception):
    """No van can take the riders; the application answers 409."""


@dataclass
class Van:
    plate: str
    stops: tuple
    seats: int
    riders: list = field(default_factory=list)

    @property
    def free(self):
        return self.seats - len(self.riders)


class Fleet:
    def __init__(self, vans):
        self.vans = list(vans)

    def book(self, rider, stop, seats=1):
        """Books seats in the fullest van that stops there and has enough of them."""
        for van in sorted(self.vans, key=lambda van: van.free):
            if stop in van.stops and van.free >= seats:
                chosen = van
                break
        chosen.riders += [rider] * seats
        return chosen

    def replace(self, plate, riders):
        """The van that takes over the riders of another one."""
        for van in self.vans:
            if van.plate != plate and van.free >= riders:
                return van
        raise NoVan(f"no van for {riders} riders")

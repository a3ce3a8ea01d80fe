from dataclasses import dataclass

HOUR = 62.0


@dataclass(frozen=True)
class Job:
    boat: str
    hours: float
    material: float = 0.0
    #: Per cent off the labour.
    discount: float = 0.0

    @property
    def labour(self) -> float:
        return self.hours * HOUR

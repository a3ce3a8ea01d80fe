from dataclasses import dataclass, field


@dataclass
class Jump:
    metres: float
    style: float

    @property
    def points(self) -> float:
        return 60 + (self.metres - 90) * 2 + 3 * self.style


@dataclass
class Jumper:
    id: int
    name: str
    club: str
    jumps: list[Jump] = field(default_factory=list)

    @property
    def points(self) -> float | None:
        """Of all jumps; None before the first."""
        return sum(jump.points for jump in self.jumps) if self.jumps else None

    @property
    def longest(self) -> float | None:
        """In metres; None before the first jump."""
        return max((jump.metres for jump in self.jumps), default=None)


class Competition:
    def __init__(self) -> None:
        self.jumpers: list[Jumper] = []

    def register(self, name: str, club: str) -> Jumper:
        jumper = Jumper(len(self.jumpers) + 1, name, club)
        self.jumpers.append(jumper)
        return jumper

    def find(self, number: int) -> Jumper | None:
        return next((jumper for jumper in self.jumpers if jumper.id == number), None)

from dataclasses import dataclass, field


@dataclass
class GymClass:
    id: int
    name: str
    trainer: str
    capacity: int
    attendees: list = field(default_factory=list)

    @property
    def is_full(self):
        return len(self.attendees) >= self.capacity


CLASSES = {}


def seed():
    CLASSES.clear()
    CLASSES[1] = GymClass(1, "Spinning", "Ola", 2, ["kim", "joe"])
    CLASSES[2] = GymClass(2, "Yoga", "Priya", 12)
    CLASSES[3] = GymClass(3, "Boxing", "Marco", 8, ["kim"])


def reservations_of(member):
    return [c for c in CLASSES.values() if member in c.attendees]

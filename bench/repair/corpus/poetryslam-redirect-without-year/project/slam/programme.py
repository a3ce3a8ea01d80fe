from dataclasses import dataclass, field


@dataclass
class Slam:
    year: int
    slug: str
    places: int = 12
    poets: list = field(default_factory=list)

    @property
    def full(self):
        return len(self.poets) >= self.places


class Programme:
    def __init__(self, slams):
        self.slams = {(slam.year, slam.slug): slam for slam in slams}

    @classmethod
    def of_this_season(cls):
        return cls([Slam(2025, "autumn"), Slam(2026, "spring"), Slam(2026, "autumn", places=8)])

    def find(self, year, slug):
        return self.slams.get((year, slug))

    def upcoming(self):
        return sorted(self.slams.values(), key=lambda slam: (slam.year, slam.slug))

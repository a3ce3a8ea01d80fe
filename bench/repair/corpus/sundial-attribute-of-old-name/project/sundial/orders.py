from dataclasses import dataclass, field


@dataclass(frozen=True)
class Site:
    latitude: float
    longitude: float
    facing: str = "south"


@dataclass
class Order:
    number: str
    customer: str
    site: Site
    motto: str = ""
    extras: list[str] = field(default_factory=list)

    @property
    def gnomon_angle(self) -> float:
        return round(abs(self.site.latitude), 1)

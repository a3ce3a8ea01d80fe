from dataclasses import dataclass, field


@dataclass
class Parcel:
    number: str
    weight_grams: int
    recipient: str
    stops: list[str] = field(default_factory=list)

    @property
    def is_delivered(self) -> bool:
        return bool(self.stops) and self.stops[-1] == "door"

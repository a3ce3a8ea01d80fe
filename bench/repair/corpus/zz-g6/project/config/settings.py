from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Limits:
    requests: int
    burst: Optional[int] = None


@dataclass(frozen=True)
class Settings:
    name: str
    limits: Optional[Limits] = None

    @classmethod
    def from_dict(cls, data: dict) -> "Settings":
        limits = data.get("limits")
        return cls(name=data["name"], limits=Limits(**limits) if limits else None)

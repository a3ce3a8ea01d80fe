from datetime import date
from typing import List, Optional

from pydantic import BaseModel


class Feeding(BaseModel):
    ring: str
    grams: float
    refused: Optional[float] = None


class Bird(BaseModel):
    ring: str
    species: str
    hatched: Optional[date]
    partner: Optional[str]
    note: Optional[str] = None
    feedings: List[Feeding] = []

    @property
    def label(self) -> str:
        year = f" ({self.hatched.year})" if self.hatched else ""
        return f"{self.species} {self.ring}{year}"

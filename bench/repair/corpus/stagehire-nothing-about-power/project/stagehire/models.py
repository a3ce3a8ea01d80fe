from datetime import date
from decimal import Decimal
from typing import List, Literal, Optional

from pydantic import BaseModel, Field, field_validator


class Stage(BaseModel):
    width: int = Field(gt=0, le=24)
    depth: int = Field(gt=0, le=16)
    roof: bool = False

    @property
    def area(self) -> int:
        return self.width * self.depth


class Venue(BaseModel):
    town: str
    ground: Optional[Literal["grass", "gravel", "asphalt", "hall"]] = None
    # Amperes of the connection.
    power: Optional[int]
    access_width: Optional[Decimal] = None

    @field_validator("town")
    @classmethod
    def tidy(cls, town: str) -> str:
        return " ".join(town.split())


class Request(BaseModel):
    client: str
    day: date
    stage: Stage
    venue: Venue
    extras: List[str] = []

from datetime import date

from pydantic import BaseModel, Field


class AnimalIn(BaseModel):
    name: str = Field(min_length=1)
    species: str
    chip: str | None = None
    born: date | None = None


class AnimalOut(BaseModel):
    id: int
    name: str
    species: str
    chip: str
    born: date | None = None


class VisitOut(BaseModel):
    animal: int
    day: date
    reason: str
    weight: float | None = None

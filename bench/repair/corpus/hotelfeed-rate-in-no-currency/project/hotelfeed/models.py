from datetime import date

from pydantic import BaseModel, Field


class Rate(BaseModel):
    hotel: str = Field(min_length=1)
    room: str
    cents: int = Field(gt=0)
    currency: str = Field(pattern="^[A-Z]{3}$")
    start: date = Field(alias="from")
    breakfast: bool = False


class Rejected(BaseModel):
    line: int
    reason: str

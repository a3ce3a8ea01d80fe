from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field


class Observation(BaseModel):
    river: Annotated[str, Field(min_length=2)]
    seen_on: date
    clarity: Annotated[int, Field(ge=0, le=10)]
    species: list[str] = []

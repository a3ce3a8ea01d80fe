from datetime import date

from pydantic import BaseModel, ConfigDict


class MachineOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    day_rate_pence: int


class HireOut(BaseModel):
    id: int
    customer: str
    start: date
    end: date | None = None

    class Config:
        orm_mode = True

from datetime import date

from pydantic import BaseModel, ConfigDict, computed_field


class Employee(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    country: str


class Leave(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    first: date
    last: date
    approved: bool


class Balance(BaseModel):
    employee_id: int
    year: int
    entitled: float
    taken: float
    carried_over: float = 0.0

    class Config:
        orm_mode = True

    @computed_field
    @property
    def remaining(self) -> float:
        return self.entitled + self.carried_over - self.taken
